create table monthly_order (
    id                 uuid primary key,
    contract_id        uuid    not null references contract,
    contract_number    text    not null,
    partner_id         text    not null,
    aggregator_id      text    not null,
    service            text    not null,
    month              date    not null check (extract(day from month) = 1),
    currency           text    not null check (currency ~ '^[A-Z]{3}$'),
    status             text    not null check (status in
                           ('OPEN', 'PENDING_PROVIDER', 'PENDING_AGGREGATOR', 'PENDING_VENDOR', 'CLOSED')),
    due_on             date    not null,
    minimum_commitment numeric not null check (minimum_commitment >= 0),
    reported           numeric not null,
    overage            numeric not null check (overage >= 0),
    underage           numeric not null check (underage >= 0),
    list               numeric not null,
    discount           numeric not null,
    net                numeric not null,
    provider_po        text,
    aggregator_po      text,
    vendor_po          text,
    rejection_reason   text,
    spooled_at         timestamptz,
    submitted_at       timestamptz,
    approved_at        timestamptz,
    closed_at          timestamptz,
    version            bigint  not null,
    constraint monthly_order_once unique (contract_id, month),
    check (net = list - discount),
    check (status in ('OPEN') or spooled_at is not null),
    check (status not in ('PENDING_AGGREGATOR', 'PENDING_VENDOR', 'CLOSED') or provider_po is not null),
    check (status not in ('PENDING_VENDOR', 'CLOSED') or aggregator_po is not null),
    check ((status = 'CLOSED') = (closed_at is not null and vendor_po is not null))
);
create index monthly_order_partner on monthly_order (partner_id, month, id);
create index monthly_order_aggregator on monthly_order (aggregator_id, month, id);

create table order_line (
    id                       uuid primary key,
    order_id                 uuid    not null references monthly_order,
    line                     int     not null check (line > 0),
    kind                     text    not null check (kind in ('USAGE', 'UNDERAGE')),
    customer_organization_id uuid,
    sku                      text    not null,
    unit                     text    not null,
    quantity                 numeric not null,
    price_book_id            uuid references price_book,
    list_unit_price          numeric not null check (list_unit_price >= 0),
    list                     numeric not null,
    discount                 numeric not null,
    net                      numeric not null,
    unique (order_id, line),
    check (net = list - discount),
    check ((kind = 'USAGE') = (customer_organization_id is not null and price_book_id is not null))
);

-- A closed order never changes; corrections are new entries (MISSION.md, "Immutable months").
create function closed_order_is_immutable() returns trigger language plpgsql as $$
begin
    if old.status = 'CLOSED' then
        raise exception 'order % is closed and never changes', old.id using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger monthly_order_closed before update or delete on monthly_order
    for each row execute function closed_order_is_immutable();

create function line_of_closed_order_is_immutable() returns trigger language plpgsql as $$
begin
    if exists (select from monthly_order o where o.id = old.order_id and o.status = 'CLOSED') then
        raise exception 'the lines of a closed order never change' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;

create trigger order_line_closed before update or delete on order_line
    for each row execute function line_of_closed_order_is_immutable();

create function closed_order_takes_no_line() returns trigger language plpgsql as $$
begin
    if exists (select from added join monthly_order o on o.id = added.order_id where o.status = 'CLOSED') then
        raise exception 'the lines of a closed order never change' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

-- Once for a statement: lines are written in bulk.
create trigger order_line_added after insert on order_line
    referencing new table as added for each statement execute function closed_order_takes_no_line();
