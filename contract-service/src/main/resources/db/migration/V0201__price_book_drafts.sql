-- Prices that VMware works on. The book that comes of a draft has the draft's identifier.
create table price_book_draft (
    id         uuid primary key,
    service    text        not null references cloud_service (code),
    currency   text        not null check (currency ~ '^[A-Z]{3}$'),
    valid_from date        not null,
    valid_to   date,
    skus       text        not null check (skus is json object),
    status     text        not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    drafted_at timestamptz not null,
    version    bigint      not null,
    check (valid_to > valid_from)
);

-- What is out never changes, whoever asks; periods that are out are kept apart by price_book_overlap already.
create function published_prices_are_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'published price books are immutable';
end $$;
create trigger price_book_immutable before update or delete on price_book
    for each row execute function published_prices_are_immutable();
create trigger price_book_sku_immutable before update or delete on price_book_sku
    for each row execute function published_prices_are_immutable();

-- A book's history stands under the book; until now it stood under its service.
update audit_entry as entry
set object_id = (select id::text from price_book
                 where service = entry.object_id and published_at <= entry.at
                 order by published_at desc limit 1)
where object = 'pricebook'
  and exists (select 1 from price_book where service = entry.object_id and published_at <= entry.at);
