-- Who may sign in. An account is bound to one role, and for those who speak for a member, to that member; it is
-- disabled, never deleted, because the ledger and the audit name it.
create table access_accounts (
  id text collate "C" primary key,
  name text collate "C" not null unique,
  title text not null,
  role text not null check (role in ('duty-officer', 'delegate', 'planner', 'commander', 'auditor', 'public')),
  member text,
  pact text,
  language text not null check (language in ('ar', 'en', 'ru')),
  administrator bigint not null check (administrator in (0, 1)),
  password_hash text,
  created_at text collate "C" not null,
  disabled_at text,
  check ((member is not null) = (role in ('delegate', 'planner', 'commander')))
);

-- A row here is locked by whoever changes accounts, so that two changes at once cannot leave no administrator.
create table access_locks (
  name text collate "C" primary key
);

-- `id` is the SHA-256 of the token: what is stored opens nothing. A session that has run out is marked before it is
-- forgotten: then no clock that is set back brings it to life, and its person hears why it is over.
create table access_sessions (
  id text collate "C" primary key,
  account_id text collate "C" not null references access_accounts (id),
  method text not null check (method in ('password', 'passkey', 'oidc', 'invitation', 'demonstration')),
  address text not null,
  started_at text not null,
  seen_at text collate "C" not null,
  expires_at text collate "C" not null,
  ended_at text
);
create index access_sessions_of_account on access_sessions (account_id);
create index access_sessions_by_expiry on access_sessions (expires_at);

-- `id` is the SHA-256 of the token; `scopes` are words with a space between them.
create table access_tokens (
  id text collate "C" primary key,
  account_id text collate "C" not null references access_accounts (id),
  title text not null,
  scopes text not null,
  created_at text collate "C" not null,
  expires_at text collate "C" not null,
  used_at text,
  revoked_at text
);
create index access_tokens_of_account on access_tokens (account_id);

-- Which person at an identity provider is which account. Never by e-mail: an address may be given to somebody else.
create table access_identities (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  account_id text collate "C" not null references access_accounts (id),
  linked_at text not null,
  primary key (issuer, subject)
);
create index access_identities_of_account on access_identities (account_id);

create table access_passkeys (
  id text collate "C" primary key,
  account_id text collate "C" not null references access_accounts (id),
  title text not null,
  public_key text not null,
  counter bigint not null,
  transports text not null,
  created_at text collate "C" not null,
  used_at text
);
create index access_passkeys_of_account on access_passkeys (account_id);

-- What has been begun and waits for its second half, once: a sign-in elsewhere, a passkey challenge, an invitation.
-- `id` is the SHA-256 of the secret that the second half must bring.
create table access_pending (
  id text collate "C" primary key,
  kind text collate "C" not null check (kind in ('oidc', 'passkey-sign-in', 'passkey-registration', 'invitation')),
  account_id text collate "C" references access_accounts (id),
  content text not null,
  created_at text collate "C" not null,
  expires_at text collate "C" not null
);
create index access_pending_by_expiry on access_pending (kind, expires_at);

-- Failed sign-ins in a row, of an account, of a name that nobody has (its hash), and from an address.
create table access_failures (
  kind text collate "C" not null check (kind in ('account', 'unknown-name', 'address')),
  subject text collate "C" not null,
  failures bigint not null,
  last_at text collate "C" not null,
  primary key (kind, subject)
);
create index access_failures_by_time on access_failures (kind, last_at);

-- Who signed in, tried to, or changed who may. `id` begins with the instant: it is also the order.
create table access_audit (
  id text collate "C" primary key,
  at text not null,
  kind text collate "C" not null,
  outcome text not null,
  account_id text collate "C",
  subject_id text,
  address text,
  details text not null
);

create trigger access_audit_stays before update or delete or truncate on access_audit
for each statement execute function refuse_change();
