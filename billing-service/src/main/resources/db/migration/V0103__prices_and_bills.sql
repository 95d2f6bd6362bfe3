create table price_plan (
    partner_id                  text primary key,
    markup_basis_points         int    not null check (markup_basis_points between 0 and 100000),
    tax_basis_points_by_country text   not null,
    version                     bigint not null
);

create table aggregator_margin (
    aggregator_id       text primary key,
    margin_basis_points int  not null check (margin_basis_points between 0 and 10000)
);

-- Numbers without gaps: the row is locked until the bill that took the number is committed.
create table bill_counter (
    issuer text primary key,
    last   bigint not null check (last > 0)
);

create table bill (
    id            uuid primary key,
    number        text        not null,
    position      bigint      not null check (position > 0),
    leg           text        not null check (leg in ('VENDOR', 'CONSOLIDATED', 'CUSTOMER')),
    issuer        text        not null,
    issuer_name   text        not null,
    receiver      text        not null,
    receiver_name text        not null,
    month         date        not null check (extract(day from month) = 1),
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    list          numeric     not null,
    discount      numeric     not null,
    net           numeric     not null,
    tax           numeric     not null,
    total         numeric     not null,
    status        text        not null check (status in ('ISSUED')),
    issued_at     timestamptz not null,
    unique (issuer, position),
    unique (issuer, number),
    check (net = list - discount),
    check (total = net + tax)
);
create index bill_issuer on bill (issuer, leg, month, id);
create index bill_receiver on bill (receiver, leg, month, id);

create table bill_line (
    id         uuid primary key,
    bill_id    uuid    not null references bill,
    line       int     not null check (line > 0),
    order_id   uuid    not null references monthly_order,
    order_line int     not null,
    kind       text    not null check (kind in ('USAGE', 'UNDERAGE')),
    sku        text    not null,
    unit       text    not null,
    quantity   numeric not null,
    unit_price numeric not null,
    list       numeric not null,
    discount   numeric not null,
    net        numeric not null,
    tax        numeric not null,
    total      numeric not null,
    unique (bill_id, line),
    foreign key (order_id, order_line) references order_line (order_id, line),
    check (net = list - discount),
    check (total = net + tax)
);

-- Which orders a bill covers: each order once on the vendor leg, once on the consolidated leg, once for each customer.
create table bill_order (
    order_id uuid not null references monthly_order,
    leg      text not null,
    receiver text not null,
    bill_id  uuid not null references bill,
    primary key (order_id, leg, receiver)
);
create unique index bill_order_once on bill_order (order_id, leg) where leg <> 'CUSTOMER';

create function issued_bill_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'an issued bill never changes' using errcode = 'restrict_violation';
end $$;

create trigger bill_issued before update or delete on bill
    for each row execute function issued_bill_is_immutable();
create trigger bill_line_issued before update or delete on bill_line
    for each row execute function issued_bill_is_immutable();
