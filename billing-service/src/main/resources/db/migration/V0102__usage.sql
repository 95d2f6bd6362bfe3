-- (source, event_id) is the identity of a usage event over all months. A unique key of a partitioned table must contain
-- the partition's month, so the identity has a table of its own; both are written by one statement.
create table usage_identity (
    source       text  not null,
    event_id     text  not null,
    content_hash bytea not null check (octet_length(content_hash) = 32),
    usage_id     uuid  not null,
    month        date  not null,
    primary key (source, event_id)
);

create table usage_event (
    contract_id              uuid        not null,
    month                    date        not null,
    id                       uuid        not null,
    source                   text        not null,
    event_id                 text        not null,
    subscription_id          uuid        not null,
    customer_organization_id uuid        not null,
    sku                      text        not null,
    unit                     text        not null,
    quantity                 numeric     not null,
    price_book_id            uuid        not null,
    starts_at                timestamptz not null,
    ends_at                  timestamptz not null,
    received_at              timestamptz not null,
    primary key (contract_id, month, id),
    check (ends_at > starts_at)
) partition by list (month);

-- Makes the partition of a month. Attaching takes a weaker lock than creating in place, so ingestion goes on meanwhile.
create function make_usage_month(wanted date) returns void language plpgsql as $$
declare
    part text := 'usage_event_' || to_char(wanted, 'YYYY_MM');
begin
    perform pg_advisory_xact_lock(hashtextextended('usage_event', 0));
    if to_regclass(part) is null then
        execute format('create table %I (like usage_event including all)', part);
        execute format('alter table usage_event attach partition %I for values in (%L)', part, wanted);
    end if;
end $$;

-- What the orders are made from, kept in the transaction that takes the usage.
create table usage_rollup (
    contract_id              uuid    not null,
    month                    date    not null,
    customer_organization_id uuid    not null,
    sku                      text    not null,
    price_book_id            uuid    not null,
    unit                     text    not null,
    quantity                 numeric not null,
    events                   bigint  not null check (events > 0),
    primary key (contract_id, month, customer_organization_id, sku, price_book_id),
    foreign key (contract_id, month) references monthly_order (contract_id, month),
    foreign key (price_book_id, sku) references price_book_sku (price_book_id, sku)
);

-- Usage that was not taken, with the reason; nothing is ever dropped in silence.
create table usage_exception (
    id           uuid primary key,
    source       text        not null,
    event_id     text        not null,
    content_hash bytea       not null check (octet_length(content_hash) = 32),
    reason       text        not null,
    contract_id  uuid,
    data         jsonb       not null,
    times        int         not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    resolved_at  timestamptz,
    unique (source, event_id, content_hash, reason)
);
create index usage_exception_open on usage_exception (reason, id) where resolved_at is null;
