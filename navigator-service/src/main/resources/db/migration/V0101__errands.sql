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
