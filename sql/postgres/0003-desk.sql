-- Who wants to be told of what, and where. `topics` is JSON; `secret` signs what a webhook is sent. Nothing recorded up
-- to `after_position` is told: a subscription begins when it is made. It ends, and stays, because the outbox names it.
create table desk_subscriptions (
  id text collate "C" primary key,
  account text collate "C" not null,
  kind text not null check (kind in ('e-mail', 'webhook')),
  address text not null,
  secret text,
  language text not null check (language in ('ar', 'en', 'ru')),
  zone text not null,
  topics text not null,
  quiet_from text,
  quiet_until text,
  after_position bigint not null,
  created_at text not null,
  ended_at text,
  problem text,
  check ((secret is null) = (kind = 'e-mail')),
  check ((quiet_from is null) = (quiet_until is null))
);
create index desk_subscriptions_of_account on desk_subscriptions (account);

-- What is to be sent: one row for one event and one subscription, so that an event is told once however often it is
-- looked at. `due_at` is the next attempt: whoever sends a row first moves it ahead, so that nobody else sends it too.
create table desk_outbox (
  id text collate "C" primary key,
  subscription text collate "C" not null references desk_subscriptions (id),
  position bigint not null,
  due_at text collate "C" not null,
  attempts bigint not null,
  sent_at text collate "C",
  failed_at text collate "C",
  problem text,
  unique (subscription, position)
);
create index desk_outbox_waiting on desk_outbox (due_at) where sent_at is null and failed_at is null;
create index desk_outbox_failed on desk_outbox (failed_at) where failed_at is not null;
create index desk_outbox_sent on desk_outbox (sent_at) where sent_at is not null;

-- How far the events have been turned into rows of the outbox.
create table desk_progress (
  name text collate "C" primary key,
  position bigint not null
);

-- Which of several processes does a job, until when unless it says so again.
create table desk_leases (
  name text collate "C" primary key,
  holder text not null,
  expires_at text collate "C" not null
);
