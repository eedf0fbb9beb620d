-- A forwarder that has been removed has no page; what it said it sent stays said.
alter table forwarder add column removed_at text;

-- Addresses of forwarders' pages that are out of use: whoever opens one is told whom to ask.
create table former_address (
    token text primary key check (length(token) >= 20),
    forwarder_id integer not null references forwarder (id),
    retired_at text not null
) strict, without rowid;
create index former_address_forwarder on former_address (forwarder_id);
