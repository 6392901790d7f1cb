-- What the ledger is: its origin and its mode, fixed when it is founded.
create table properties (
  name text collate "C" primary key,
  value text not null
);

-- The one append-only table. `text` is the canonical text of the event and `salt` || `text` is its Merkle leaf;
-- `subtrees` holds the complete subtrees that this leaf ends, `root` the tree head up to it. `step` counts the events
-- of one command, so that (actor, command_id) finds what a repeated command recorded.
create table events (
  position bigint primary key,
  stream text collate "C" not null,
  version bigint not null,
  visibility text not null check (visibility in ('public', 'pact', 'secretariat')),
  actor text collate "C" not null,
  command_id text collate "C" not null,
  step bigint not null,
  body_hash text not null,
  salt bytea not null check (length(salt) = 16),
  text text not null,
  leaf bytea not null check (length(leaf) = 32),
  subtrees bytea not null,
  root bytea not null check (length(root) = 32),
  unique (stream, version),
  unique (actor, command_id, step)
);

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name; end $$;

create trigger properties_stay before update or delete or truncate on properties
for each statement execute function refuse_change();

create trigger events_stay before update or delete or truncate on events
for each statement execute function refuse_change();

-- What witnesses have signed on checkpoints of a size: each line as it stands in the note.
create table cosignatures (
  size bigint not null,
  line text collate "C" not null,
  primary key (size, line)
);
