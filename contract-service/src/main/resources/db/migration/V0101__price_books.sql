-- Published books never change: no column here is ever updated.
create table price_book (
    id           uuid primary key,
    service      text        not null references cloud_service (code),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    book_version int         not null check (book_version > 0),
    valid_from   date        not null,
    valid_to     date,
    published_at timestamptz not null,
    unique (service, currency, book_version),
    check (valid_to > valid_from),
    constraint price_book_overlap
        exclude using gist (service with =, currency with =, daterange(valid_from, valid_to, '[)') with &&)
);
create index price_book_service on price_book (service, id);

create table price_book_sku (
    id              uuid primary key,
    price_book_id   uuid    not null references price_book,
    sku             text    not null,
    name            text    not null,
    unit            text    not null,
    list_unit_price numeric not null check (list_unit_price >= 0 and scale(list_unit_price) <= 18),
    unique (price_book_id, sku)
);
