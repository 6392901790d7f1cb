-- What the ledger is: its origin and its mode, fixed when it is founded.
create table properties (
  name text primary key,
  value text not null
) strict;

-- The one append-only table. `text` is the canonical text of the event and `salt` || `text` is its Merkle leaf;
-- `subtrees` holds the complete subtrees that this leaf ends, `root` the tree head up to it. `step` counts the events
-- of one command, so that (actor, command_id) finds what a repeated command recorded.
create table events (
  position integer primary key,
  stream text not null,
  version integer not null,
  visibility text not null check (visibility in ('public', 'pact', 'secretariat')),
  actor text not null,
  command_id text not null,
  step integer not null,
  body_hash text not null,
  salt blob not null check (length(salt) = 16),
  text text not null,
  leaf blob not null check (length(leaf) = 32),
  subtrees blob not null,
  root blob not null check (length(root) = 32),
  unique (stream, version),
  unique (actor, command_id, step)
) strict;

create trigger properties_stay before update on properties
begin select raise(abort, 'properties are fixed when the ledger is founded'); end;
create trigger properties_remain before delete on properties
begin select raise(abort, 'properties are fixed when the ledger is founded'); end;

create trigger events_stay before update on events
begin select raise(abort, 'events are append-only'); end;
create trigger events_remain before delete on events
begin select raise(abort, 'events are append-only'); end;

-- What witnesses have signed on checkpoints of a size: each line as it stands in the note.
create table cosignatures (
  size integer not null,
  line text not null,
  primary key (size, line)
) strict;
