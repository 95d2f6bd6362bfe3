-- An order that is not closed can be replaced: it is cancelled for good, and another one takes its month.
alter table monthly_order drop constraint monthly_order_status_check;
alter table monthly_order add constraint monthly_order_status_check check (status in
    ('OPEN', 'PENDING_PROVIDER', 'PENDING_AGGREGATOR', 'PENDING_VENDOR', 'CLOSED', 'CANCELLED'));
-- The replacement is written after the order that makes room for it.
alter table monthly_order
    add column replaced_by uuid unique references monthly_order deferrable initially deferred,
    add check ((status = 'CANCELLED') = (replaced_by is not null));

-- One order in force for a contract and month. The roll-up belongs to whichever it is; ingestion and spooling hold its row.
alter table usage_rollup drop constraint usage_rollup_contract_id_month_fkey;
alter table monthly_order drop constraint monthly_order_once;
create unique index monthly_order_once on monthly_order (contract_id, month) where status <> 'CANCELLED';

create or replace function closed_order_is_immutable() returns trigger language plpgsql as $$
begin
    if old.status in ('CLOSED', 'CANCELLED') then
        raise exception 'order % is closed and never changes', old.id using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create or replace function line_of_closed_order_is_immutable() returns trigger language plpgsql as $$
begin
    if exists (select from monthly_order o where o.id = old.order_id and o.status in ('CLOSED', 'CANCELLED')) then
        raise exception 'the lines of a closed order never change' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create or replace function closed_order_takes_no_line() returns trigger language plpgsql as $$
begin
    if exists (select from added join monthly_order o on o.id = added.order_id
               where o.status in ('CLOSED', 'CANCELLED')) then
        raise exception 'the lines of a closed order never change' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;

-- What an early end still owes is a line of its own on one order, whatever that month used.
alter table contract
    add column owed       numeric not null default 0 check (owed >= 0),
    add column owed_month date check (extract(day from owed_month) = 1);
alter table order_line drop constraint order_line_kind_check;
alter table order_line add constraint order_line_kind_check
    check (kind in ('USAGE', 'LATE_USAGE', 'REVERSAL', 'CORRECTION', 'UNDERAGE', 'TERMINATION', 'PREPAID'));
alter table order_line drop constraint order_line_origin;
alter table order_line add constraint order_line_origin
    check ((kind in ('UNDERAGE', 'TERMINATION', 'PREPAID')) = (customer_organization_id is null)
           and (kind in ('UNDERAGE', 'TERMINATION', 'PREPAID')) = (price_book_id is null));

-- A prepayment is billed when it is agreed, by contract: no order charges it.
alter table bill_line alter column order_id drop not null;
alter table bill_line add column contract_id uuid references contract;
alter table bill_line drop constraint bill_line_kind_check;
alter table bill_line add constraint bill_line_kind_check check (kind in
    ('USAGE', 'LATE_USAGE', 'REVERSAL', 'CORRECTION', 'UNDERAGE', 'TERMINATION', 'PREPAID', 'PREPAYMENT', 'FEE'));
alter table bill_line drop constraint bill_line_check2;
alter table bill_line add constraint bill_line_ordered check (
    case kind when 'PREPAYMENT' then order_id is null and order_line is null and contract_id is not null
              when 'FEE' then order_id is not null and order_line is null and contract_id is null
              else order_id is not null and order_line is not null and contract_id is null end);

-- How a line was priced, as JSON, so that it can be explained after plans and margins have changed.
alter table bill_line add column basis text check (basis is json object);

-- Postings of bills are written whole by one statement, and each statement is looked at once. Postings of payments still
-- balance at the end of their transaction, as the release before writes them.
drop trigger ledger_balances on ledger_entry;
create constraint trigger ledger_balances after insert on ledger_entry
    deferrable initially deferred for each row when (new.posting <> new.bill_id) execute function posting_balances();
create function postings_of_bills_balance() returns trigger language plpgsql as $$
begin
    if exists (select from added e where e.posting = e.bill_id
               group by e.posting, e.party, e.currency having sum(e.amount) <> 0) then
        raise exception 'a posting does not balance' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger ledger_bills_balance after insert on ledger_entry
    referencing new table as added for each statement execute function postings_of_bills_balance();
