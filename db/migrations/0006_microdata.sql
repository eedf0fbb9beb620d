-- What the controller of the data does with single answers: takes them out, brings them in, erases them.

-- The log says who did what and when, and nothing of any answer. A wave that has been read takes no more answers: what came after
-- would be the difference of two readings.
create table microdata_access (
    id integer primary key,
    wave_id integer not null references wave (id),
    kind text not null check (kind in ('texts', 'csv', 'sav', 'import', 'erasure')),
    -- Null: all of them.
    audience text,
    -- Of texts.
    question text,
    -- Of an import: how many submissions.
    records integer check (records >= 0),
    accessed_by text not null,
    accessed_at text not null
) strict;
create index microdata_access_wave on microdata_access (wave_id);
create trigger microdata_access_kept_update before update on microdata_access begin select raise(abort, 'the log is kept'); end;
create trigger microdata_access_kept_delete before delete on microdata_access begin select raise(abort, 'the log is kept'); end;

-- The answers and texts are gone; releases of them stand.
alter table wave add column erased_at text;
