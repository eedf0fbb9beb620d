-- Made from db/migrations; a test keeps it equal.

CREATE TABLE access_key (
    id integer primary key,
    hash blob not null unique check (length(hash) = 32),
    label text not null,
    scopes text not null,
    made_at text not null
) strict;

CREATE TABLE answered_by_day (
    wave_id integer not null references wave (id),
    -- yyyy-mm-dd, in the wave's time zone.
    day text not null check (length(day) = 10),
    answered integer not null check (answered >= 3),
    primary key (wave_id, day)
) strict, without rowid;

CREATE TABLE former_address (
    token text primary key check (length(token) >= 20),
    forwarder_id integer not null references forwarder (id),
    retired_at text not null
) strict, without rowid;

CREATE TABLE forwarder (
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
    made_at text not null, removed_at text,
    unique (wave_id, embete),
    check ((kind = 'statsforvalter') = (embete is not null))
) strict;

CREATE TABLE forwarder_link (
    forwarder_id integer not null references forwarder (id),
    link_id integer not null references link (id),
    primary key (forwarder_id, link_id)
) strict, without rowid;

CREATE TABLE journal_cover (
    id integer primary key,
    filler blob not null
) strict;

CREATE TABLE link (
    id integer primary key,
    wave_id integer not null references wave (id),
    token text not null unique check (length(token) >= 20),
    audience text not null,
    -- Breakdown values that the link fixes, as canonical JSON (keys sorted).
    fixed text not null,
    expected integer check (expected >= 0),
    made_at text not null
, codes text not null default 'none' check (codes in ('none', 'required')), codes_issued integer not null default 0 check (codes_issued >= 0), deactivated_at text) strict;

CREATE TABLE link_code (
    link_id integer not null,
    hash blob not null check (length(hash) = 32),
    primary key (link_id, hash)
) strict, without rowid;

CREATE TABLE link_count (
    link_id integer primary key references link (id),
    answered integer not null check (answered >= 0)
) strict;

CREATE TABLE microdata_access (
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

CREATE TABLE migration (
    number integer primary key,
    name text not null,
    hash text not null,
    applied_at text not null
) strict;

CREATE TABLE population (
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

CREATE TABLE published_figure (
    id integer primary key,
    study_id integer not null references study (id),
    year integer not null check (year between 1900 and 2200),
    audience text not null,
    question text not null,
    source text not null check (length(source) between 1 and 500),
    figure text,
    n integer check (n >= 0),
    -- Whole percentages by option code; of several options together, their codes with plus between them.
    percent text not null,
    note text
) strict;

CREATE TABLE receipt (
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

CREATE TABLE release (
    id integer primary key,
    study_id integer not null references study (id),
    wave_id integer not null references wave (id),
    number integer not null check (number >= 1),
    minimum_group integer not null check (minimum_group >= 3),
    public integer not null default 0 check (public in (0, 1)),
    -- The rounds of submissions that it counts: 1 to this.
    rounds integer not null check (rounds >= 1),
    released_at text not null,
    withdrawn_at text, released_by text, rule text not null default '', row_count integer not null default 0 check (row_count >= 0), hidden_rows integer not null default 0 check (hidden_rows >= 0), withdrawn_by text, withdrawn_reason text,
    unique (study_id, number)
) strict;

CREATE TABLE release_atom (
    release_id integer not null references release (id),
    audience text not null,
    question text not null,
    atom integer not null check (atom >= 0),
    strata text not null,
    primary key (release_id, audience, question, atom)
) strict, without rowid;

CREATE TABLE release_stratum (
    release_id integer not null references release (id),
    audience text not null,
    stratum integer not null check (stratum >= 0),
    breakdowns text not null,
    primary key (release_id, audience, stratum)
) strict, without rowid;

CREATE TABLE release_tally (
    release_id integer not null references release (id),
    audience text not null,
    field text not null,
    atom integer not null check (atom >= 0),
    n integer not null check (n >= 3),
    counts text not null,
    total integer,
    primary key (release_id, audience, field, atom)
) strict, without rowid;

CREATE TABLE reminder (
    id integer primary key,
    wave_id integer not null references wave (id),
    number integer not null check (number >= 1),
    planned_on text not null,
    -- Own words, by language, as JSON; null for the standard ones.
    text text,
    unique (wave_id, number)
) strict;

CREATE TABLE reminder_sent (
    id integer primary key,
    reminder_id integer not null references reminder (id),
    forwarder_id integer not null references forwarder (id),
    sent_on text not null,
    recorded_at text not null,
    unique (reminder_id, forwarder_id)
) strict;

CREATE TABLE session (
    hash blob not null primary key check (length(hash) = 32),
    key_id integer not null references access_key (id) on delete cascade,
    expires_at text not null
) strict, without rowid;

CREATE TABLE stratum (
    id integer primary key,
    wave_id integer not null references wave (id),
    audience text not null,
    round integer not null check (round >= 1),
    -- Breakdown values, as canonical JSON (keys sorted).
    breakdowns text not null,
    unique (wave_id, audience, round, breakdowns)
) strict;

CREATE TABLE study (
    id integer primary key,
    key text not null unique check (length(key) between 1 and 100),
    definition text not null,
    defined_at text not null
) strict;

CREATE TABLE submission (
    wave_id integer not null references wave (id),
    key blob not null check (length(key) = 16),
    stratum_id integer not null,
    answers blob not null,
    primary key (wave_id, key)
) strict, without rowid;

CREATE TABLE text_answer (
    wave_id integer not null references wave (id),
    id blob not null check (length(id) = 16),
    audience text not null,
    question text not null,
    text text not null,
    primary key (wave_id, id)
) strict, without rowid;

CREATE TABLE wave (
    id integer primary key,
    study_id integer not null references study (id),
    year integer not null check (year between 1900 and 2200),
    -- Dropped: no longer in the study's definition, and never opened. It stays, as a deletion would have to look at submissions.
    state text not null default 'planned' check (state in ('planned', 'dropped', 'open', 'closed')),
    -- Submissions that come after a release belong to a later round: so a later release knows who is in exactly the same releases.
    round integer not null default 1 check (round >= 1),
    -- The definition as it stood when the wave first opened: what was asked never changes.
    definition text,
    opened_at text,
    closed_at text, deadline text, time_zone text, contact_name text, contact_email text, contact_phone text, paused integer not null default 0 check (paused in (0, 1)), erased_at text, previewed integer not null default 0 check (previewed in (0, 1)),
    unique (study_id, year),
    check (state in ('planned', 'dropped') or definition is not null)
) strict;

CREATE INDEX former_address_forwarder on former_address (forwarder_id);

CREATE INDEX forwarder_link_link on forwarder_link (link_id);

CREATE INDEX link_wave on link (wave_id);

CREATE INDEX microdata_access_wave on microdata_access (wave_id);

CREATE INDEX population_wave on population (wave_id);

CREATE INDEX published_figure_study on published_figure (study_id);

CREATE INDEX receipt_forwarder on receipt (forwarder_id);

CREATE INDEX receipt_link on receipt (link_id);

CREATE INDEX release_wave on release (wave_id);

CREATE INDEX reminder_sent_forwarder on reminder_sent (forwarder_id);

CREATE INDEX session_key on session (key_id);

CREATE TRIGGER answered_by_day_apart before insert on answered_by_day
when new.answered < 3 + coalesce((select max(d.answered) from answered_by_day d where d.wave_id = new.wave_id), 0)
begin select raise(abort, 'a line is a minimum group or more'); end;

CREATE TRIGGER answered_by_day_kept_update before update on answered_by_day begin select raise(abort, 'a day that was told stays as it is'); end;

CREATE TRIGGER microdata_access_kept_delete before delete on microdata_access begin select raise(abort, 'the log is kept'); end;

CREATE TRIGGER microdata_access_kept_update before update on microdata_access begin select raise(abort, 'the log is kept'); end;

CREATE TRIGGER receipt_kept_delete before delete on receipt begin select raise(abort, 'a receipt is corrected by a new one'); end;

CREATE TRIGGER receipt_kept_update before update on receipt begin select raise(abort, 'a receipt is corrected by a new one'); end;

CREATE TRIGGER release_immutable before update on release
when old.withdrawn_at is not null
    or new.id <> old.id or new.study_id <> old.study_id or new.wave_id <> old.wave_id or new.number <> old.number
    or new.minimum_group <> old.minimum_group or new.public <> old.public or new.rounds <> old.rounds
    or new.released_at <> old.released_at or new.rule <> old.rule
begin select raise(abort, 'a release is immutable'); end;

CREATE TRIGGER release_permanent before delete on release begin select raise(abort, 'a release is permanent'); end;

CREATE TRIGGER release_atom_immutable before update on release_atom begin select raise(abort, 'a release is immutable'); end;

CREATE TRIGGER release_stratum_immutable before update on release_stratum begin select raise(abort, 'a release is immutable'); end;

CREATE TRIGGER release_tally_immutable before update on release_tally begin select raise(abort, 'a release is immutable'); end;

CREATE TRIGGER wave_previewed_takes_no_answers before insert on stratum
when exists (select 1 from wave w where w.id = new.wave_id and w.previewed = 1)
begin select raise(abort, 'a wave that was previewed is released before it takes answers'); end;
