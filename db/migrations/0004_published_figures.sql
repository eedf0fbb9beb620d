-- Figures that were printed about a study elsewhere: shown beside our own with their source, and never added to them.
create table published_figure (
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
create index published_figure_study on published_figure (study_id);
