-- Work outside the database. Times are the database's, not the business clock's.
create table errand (
    kind         text        not null,
    subject      uuid        not null,
    wish         bigint      not null default 1,
    tries        int         not null default 0 check (tries >= 0),
    next_at      timestamptz not null default now(),
    created_at   timestamptz not null default now(),
    last_failure text        not null default '',
    primary key (kind, subject)
);
create index errand_due on errand (kind, next_at);

-- Who changed what.
create table if not exists audit_entry (
    id          uuid primary key,
    object      text        not null,
    object_id   text        not null,
    at          timestamptz not null,
    participant text        not null,
    party       text        not null,
    person      text        not null,
    what        text        not null,
    why         text        not null
);
create index if not exists audit_entry_object on audit_entry (object, object_id, id);
