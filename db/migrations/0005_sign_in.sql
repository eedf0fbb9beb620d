-- Who is signed in to the pages: a browser that showed a key once, until it signs out, the key goes or the time is up.
create table session (
    hash blob not null primary key check (length(hash) = 32),
    key_id integer not null references access_key (id) on delete cascade,
    expires_at text not null
) strict, without rowid;
create index session_key on session (key_id);
