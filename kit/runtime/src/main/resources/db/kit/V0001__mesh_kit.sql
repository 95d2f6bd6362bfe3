-- Tables of kit, the same in every service's database.

create table outbox (
    position    bigint generated always as identity primary key,
    event_id    uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    data        text        not null,
    occurred_at timestamptz not null,
    traceparent text        not null
);

create table inbox (
    consumer   text        not null,
    event_id   text        not null,
    handled_at timestamptz not null,
    primary key (consumer, event_id)
);
create index inbox_handled_at on inbox (handled_at);

create table idempotency_key (
    party       text        not null,
    key         text        not null,
    fingerprint text        not null,
    status      int         not null,
    headers     text        not null,
    body        text        not null,
    created_at  timestamptz not null,
    primary key (party, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);
