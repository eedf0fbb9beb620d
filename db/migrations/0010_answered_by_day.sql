-- How many had answered a wave by the end of a day: of the whole wave only, and never so that two lines are fewer apart than a minimum group
-- (decision 0056). Which answers they were is nowhere.
create table answered_by_day (
    wave_id integer not null references wave (id),
    -- yyyy-mm-dd, in the wave's time zone.
    day text not null check (length(day) = 10),
    answered integer not null check (answered >= 3),
    primary key (wave_id, day)
) strict, without rowid;

-- Whatever writes here: three is the smallest minimum group that a study may have.
create trigger answered_by_day_apart before insert on answered_by_day
when new.answered < 3 + coalesce((select max(d.answered) from answered_by_day d where d.wave_id = new.wave_id), 0)
begin select raise(abort, 'a line is a minimum group or more'); end;

create trigger answered_by_day_kept_update before update on answered_by_day begin select raise(abort, 'a day that was told stays as it is'); end;
