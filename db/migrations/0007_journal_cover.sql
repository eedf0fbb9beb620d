-- Nothing is kept here. Its pages are written when the journal is to be emptied, so that they lie over what was in it.
create table journal_cover (
    id integer primary key,
    filler blob not null
) strict;
