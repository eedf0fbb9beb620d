-- Forwarding, deadlines, single-use codes and population registers. The dates here are about forwarders and waves, never about
-- respondents.

-- An instant in UTC; the zone is the one that people read it in.
alter table wave add column deadline text;
alter table wave add column time_zone text;
-- Whom to ask, shown to forwarders and respondents.
alter table wave add column contact_name text;
alter table wave add column contact_email text;
alter table wave add column contact_phone text;
-- Paused: still open, but takes no answers for a while.
alter table wave add column paused integer not null default 0 check (paused in (0, 1));

alter table link add column codes text not null default 'none' check (codes in ('none', 'required'));
alter table link add column codes_issued integer not null default 0 check (codes_issued >= 0);
alter table link add column deactivated_at text;

-- Single-use codes that are not spent, as hashes. A code is deleted when it is spent; clustered by the hash, so that neither the
-- order in which codes were made nor that in which they are spent is kept. link_id has no foreign key: a slice that makes a link
-- would have to look here for children, and slices may not look here.
create table link_code (
    link_id integer not null,
    hash blob not null check (length(hash) = 32),
    primary key (link_id, hash)
) strict, without rowid;

create table forwarder (
    id integer primary key,
    wave_id integer not null references wave (id),
    token text not null unique check (length(token) >= 20),
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('statsforvalter', 'kompetansesenter', 'other')),
    -- The county governor's code, of a governor.
    embete text,
    -- Values (canonical JSON, keys sorted): links of the wave that have them all are the forwarder's, those made later too.
    rule text,
    opened_at text,
    made_at text not null,
    unique (wave_id, embete),
    check ((kind = 'statsforvalter') = (embete is not null))
) strict;

-- Links that are a forwarder's by name, beside those of its rule.
create table forwarder_link (
    forwarder_id integer not null references forwarder (id),
    link_id integer not null references link (id),
    primary key (forwarder_id, link_id)
) strict, without rowid;
create index forwarder_link_link on forwarder_link (link_id);

-- What forwarders say they sent. A correction is a new row: the newest of a forwarder and a link counts.
create table receipt (
    id integer primary key,
    forwarder_id integer not null references forwarder (id),
    link_id integer not null references link (id),
    sent_on text not null,
    sent_to integer not null check (sent_to >= 0),
    -- Names of the services it went to, as a JSON array.
    services text not null,
    note text,
    recorded_at text not null
) strict;
create index receipt_forwarder on receipt (forwarder_id);
create index receipt_link on receipt (link_id);
create trigger receipt_kept_update before update on receipt begin select raise(abort, 'a receipt is corrected by a new one'); end;
create trigger receipt_kept_delete before delete on receipt begin select raise(abort, 'a receipt is corrected by a new one'); end;

create table reminder (
    id integer primary key,
    wave_id integer not null references wave (id),
    number integer not null check (number >= 1),
    planned_on text not null,
    -- Own words, by language, as JSON; null for the standard ones.
    text text,
    unique (wave_id, number)
) strict;

create table reminder_sent (
    id integer primary key,
    reminder_id integer not null references reminder (id),
    forwarder_id integer not null references forwarder (id),
    sent_on text not null,
    recorded_at text not null,
    unique (reminder_id, forwarder_id)
) strict;
create index reminder_sent_forwarder on reminder_sent (forwarder_id);

-- How many there are in a part of the population: one count for each part that the register tells apart.
create table population (
    id integer primary key,
    wave_id integer not null references wave (id),
    -- Audiences counted together, as a JSON array; null for all of them.
    audiences text,
    -- By breakdown key, the values counted together, as canonical JSON.
    breakdowns text not null,
    service text,
    count integer not null check (count >= 0),
    source text not null
) strict;
create index population_wave on population (wave_id);
