-- A preview of a release tells of answers. Until they are released none can come in between: the difference would be those.
alter table wave add column previewed integer not null default 0 check (previewed in (0, 1));
-- What comes after the preview is of another round, and so of a stratum that does not exist yet: submissions and imports alike.
-- (A trigger on wave would be refused by the authorizer: SQLite then looks through the tables that refer to it.)
create trigger wave_previewed_takes_no_answers before insert on stratum
when exists (select 1 from wave w where w.id = new.wave_id and w.previewed = 1)
begin select raise(abort, 'a wave that was previewed is released before it takes answers'); end;
