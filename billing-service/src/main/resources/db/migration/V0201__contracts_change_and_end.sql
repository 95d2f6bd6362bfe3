-- Contracts change and end. What counts from which month on is JSON in the row; without it the row's own level and
-- prepayment count from the start. An order keeps the terms that it was rated with.
alter table contract
    add column terms      text check (terms is json object),
    add column changed_at timestamptz,
    add column ended      boolean not null default false;

-- The discount that a month was committed to, for exports that read lines in the database.
create function contract_discount(of_contract contract, in_month date) returns int language sql stable as $$
    select coalesce(
        (select (step ->> 'discountBasisPoints')::int
         from jsonb_array_elements(of_contract.terms::jsonb -> 'levels') as steps (step)
         where step ->> 'from' <= to_char(in_month, 'YYYY-MM')
         order by step ->> 'from' desc limit 1),
        of_contract.discount_basis_points)
$$;
