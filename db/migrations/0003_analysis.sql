-- The ledger: who released and withdrew, by which rule, and how much of it is hidden.

alter table release add column released_by text;
alter table release add column rule text not null default '';
alter table release add column row_count integer not null default 0 check (row_count >= 0);
alter table release add column hidden_rows integer not null default 0 check (hidden_rows >= 0);
alter table release add column withdrawn_by text;
alter table release add column withdrawn_reason text;

-- A release can be withdrawn, once. Nothing else of it ever changes.
create trigger release_immutable before update on release
when old.withdrawn_at is not null
    or new.id <> old.id or new.study_id <> old.study_id or new.wave_id <> old.wave_id or new.number <> old.number
    or new.minimum_group <> old.minimum_group or new.public <> old.public or new.rounds <> old.rounds
    or new.released_at <> old.released_at or new.rule <> old.rule
begin select raise(abort, 'a release is immutable'); end;
create trigger release_permanent before delete on release begin select raise(abort, 'a release is permanent'); end;
