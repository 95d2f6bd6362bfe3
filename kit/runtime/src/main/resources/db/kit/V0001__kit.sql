-- Tables of the kit, the same in every service's database. A released migration never changes; add a new one.

-- Events that wait for Kafka, in the order in which they are to go out.
create table outbox (
    position    bigint generated always as identity constraint outbox_pk primary key,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    data        text        not null,
    occurred_at timestamptz not null,
    traceparent text        not null
);

-- Events that a consumer has handled, so that none is handled twice.
create table inbox (
    consumer   text        not null,
    event_id   text        not null,
    handled_at timestamptz not null,
    constraint inbox_pk primary key (consumer, event_id)
);
create index inbox_handled_at on inbox (handled_at);

-- Replies that were given, for a request that comes again with the same key.
create table idempotency_key (
    party       text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      int         not null,
    headers     text        not null,
    body        text        not null,
    created_at  timestamptz not null,
    constraint idempotency_key_pk primary key (party, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);

-- Work to be done later. due_at is business time; not_before, the end of a lease or of a pause, is the database's.
create table job (
    kind         text        not null,
    subject      text        not null,
    due_at       timestamptz not null,
    not_before   timestamptz not null default '-infinity',
    generation   bigint      not null default 1,
    tries        int         not null default 0,
    last_failure text        not null default '',
    created_at   timestamptz not null default now(),
    constraint job_pk primary key (kind, subject)
);
create index job_due on job (due_at);

-- Who changed what, when and why.
create table audit_entry (
    id          uuid        constraint audit_entry_pk primary key,
    object      text        not null,
    object_id   text        not null,
    at          timestamptz not null,
    participant text        not null,
    party       text        not null,
    person      text        not null,
    name        text        not null,
    roles       text        not null,
    what        text        not null,
    why         text        not null,
    -- Fields with their values before and after, as JSON; empty where nothing is told field by field.
    changes     text        not null
);
create index audit_entry_object on audit_entry (object, object_id, id);
