-- Who wants to be told of what, and where. `topics` is JSON; `secret` signs what a webhook is sent. Nothing recorded up
-- to `after_position` is told: a subscription begins when it is made. It ends, and stays, because the outbox names it.
create table desk_subscriptions (
  id text primary key,
  account text not null,
  kind text not null check (kind in ('e-mail', 'webhook')),
  address text not null,
  secret text,
  language text not null check (language in ('ar', 'en', 'ru')),
  zone text not null,
  topics text not null,
  quiet_from text,
  quiet_until text,
  after_position integer not null,
  created_at text not null,
  ended_at text,
  problem text,
  check ((secret is null) = (kind = 'e-mail')),
  check ((quiet_from is null) = (quiet_until is null))
) strict;
create index desk_subscriptions_of_account on desk_subscriptions (account);

-- What is to be sent: one row for one event and one subscription, so that an event is told once however often it is
-- looked at. `due_at` is the next attempt: whoever sends a row first moves it ahead, so that nobody else sends it too.
create table desk_outbox (
  id text primary key,
  subscription text not null references desk_subscriptions (id),
  position integer not null,
  due_at text not null,
  attempts integer not null,
  sent_at text,
  failed_at text,
  problem text,
  unique (subscription, position)
) strict;
create index desk_outbox_waiting on desk_outbox (due_at) where sent_at is null and failed_at is null;
create index desk_outbox_failed on desk_outbox (failed_at) where failed_at is not null;
create index desk_outbox_sent on desk_outbox (sent_at) where sent_at is not null;

-- How far the events have been turned into rows of the outbox.
create table desk_progress (
  name text primary key,
  position integer not null
) strict;

-- Which of several processes does a job, until when unless it says so again.
create table desk_leases (
  name text primary key,
  holder text not null,
  expires_at text not null
) strict;
