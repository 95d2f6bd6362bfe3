-- Read models. Each is an upsert that tolerates any order of topics, so there are no foreign keys between them.

create table contract (
    contract_id            uuid primary key,
    number                 text        not null,
    partner_id             text        not null,
    aggregator_id          text        not null,
    service                text        not null,
    type                   text        not null,
    currency               text        not null check (currency ~ '^[A-Z]{3}$'),
    minor_digits           int         not null check (minor_digits between 0 and 4),
    level_code             text        not null,
    level_version          int         not null,
    discount_basis_points  int         not null check (discount_basis_points between 0 and 10000),
    starts_on              date        not null,
    ends_on                date,
    billing_zone           text        not null,
    underage_billed        boolean     not null,
    -- The first month without a spooled order, and when its turn comes; no turn when all months are spooled.
    spool_month            date        not null check (extract(day from spool_month) = 1),
    spool_at               timestamptz,
    check (ends_on is null or ends_on > starts_on)
);
create index contract_spool on contract (spool_at) where spool_at is not null;
create index contract_parties on contract (partner_id, aggregator_id, currency);

create table contract_commit (
    contract_id uuid    not null references contract,
    month       date    not null check (extract(day from month) = 1),
    amount      numeric not null check (amount >= 0),
    primary key (contract_id, month)
);

create table price_book (
    price_book_id uuid primary key,
    service       text not null,
    version       int  not null,
    currency      text not null check (currency ~ '^[A-Z]{3}$'),
    valid_from    date not null,
    valid_to      date,
    check (valid_to is null or valid_to > valid_from)
);
create index price_book_service on price_book (service, currency, valid_from);

create table price_book_sku (
    price_book_id   uuid    not null references price_book,
    sku             text    not null,
    name            text    not null,
    unit            text    not null,
    list_unit_price numeric not null check (list_unit_price >= 0),
    primary key (price_book_id, sku)
);

create table subscription (
    activation_id            uuid primary key,
    customer_organization_id uuid not null,
    partner_id               text not null,
    service                  text not null,
    contract_id              uuid
);

create table customer (
    customer_organization_id uuid primary key,
    partner_id               text not null,
    name                     text not null,
    country                  text not null
);

-- Names of partners and aggregators, printed on bills.
create table party (
    party_id text primary key,
    name     text not null
);
