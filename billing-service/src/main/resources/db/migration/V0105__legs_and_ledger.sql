-- The CSP's own prices by SKU, with tiers, and fixed fees; both as JSON that the price plan's converters write.
alter table price_plan add column own_prices text not null default '[]';
alter table price_plan add column fixed_fees text not null default '[]';

-- Each fee once for a customer and month, however many contracts serve the customer.
create table fee_charged (
    partner_id               text not null,
    customer_organization_id uuid not null,
    fee                      text not null,
    month                    date not null,
    order_id                 uuid not null references monthly_order,
    primary key (partner_id, customer_organization_id, fee, month)
);

-- A fee stands on an invoice without a line of the order.
alter table bill_line alter column order_line drop not null;
alter table bill_line add check ((kind = 'FEE') = (order_line is null));
create index bill_line_of_order on bill_line (order_id, order_line);

-- Follows from payments and day from now on.
alter table bill alter column status set default 'ISSUED';
alter table bill add column due_on date;
alter table bill disable trigger bill_issued;
update bill set due_on = cast(issued_at at time zone 'UTC' as date) + 30;
alter table bill enable trigger bill_issued;
alter table bill alter column due_on set not null;

-- What was paid for a bill, in money or from a credit of the same parties. Only ever added to.
create table payment (
    id          uuid primary key,
    bill_id     uuid        not null references bill,
    credit_id   uuid references bill,
    amount      numeric     not null check (amount > 0),
    reference   text        not null,
    paid_on     date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    check (credit_id is null or credit_id <> bill_id)
);
create index payment_bill on payment (bill_id);
create index payment_credit on payment (credit_id) where credit_id is not null;

create table ledger_entry (
    id           uuid primary key,
    posting      uuid        not null,
    at           timestamptz not null,
    party        text        not null,
    account      text        not null check (account in
                     ('RECEIVABLE', 'REVENUE', 'TAX_OWED', 'PAYABLE', 'COST', 'TAX_PAID', 'CASH')),
    counterparty text        not null,
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    amount       numeric     not null check (amount <> 0),
    bill_id      uuid        not null references bill
);
create index ledger_entry_party on ledger_entry (party, id);
create index ledger_entry_posting on ledger_entry (posting);

-- Every posting balances in the books of every party, or its transaction fails.
create function posting_balances() returns trigger language plpgsql as $$
begin
    if exists (select from ledger_entry e where e.posting = new.posting
               group by e.party, e.currency having sum(e.amount) <> 0) then
        raise exception 'posting % does not balance', new.posting using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger ledger_balances after insert on ledger_entry
    deferrable initially deferred for each row execute function posting_balances();

create trigger ledger_entry_kept before update or delete on ledger_entry
    for each row execute function entry_is_immutable();
create trigger ledger_entry_not_emptied before truncate on ledger_entry execute function entry_is_immutable();
create trigger payment_kept before update or delete on payment
    for each row execute function entry_is_immutable();
create trigger payment_not_emptied before truncate on payment execute function entry_is_immutable();
create trigger bill_not_emptied before truncate on bill execute function entry_is_immutable();
create trigger bill_line_not_emptied before truncate on bill_line execute function entry_is_immutable();

-- Bills from before the ledger.
insert into ledger_entry (id, posting, at, party, account, counterparty, currency, amount, bill_id)
select gen_random_uuid(), b.id, b.issued_at, e.party, e.account, e.counterparty, b.currency, e.amount, b.id
from bill b cross join lateral (values
    (b.issuer, 'RECEIVABLE', b.receiver, b.total), (b.issuer, 'REVENUE', b.receiver, -b.net),
    (b.issuer, 'TAX_OWED', b.receiver, -b.tax), (b.receiver, 'COST', b.issuer, b.net),
    (b.receiver, 'TAX_PAID', b.issuer, b.tax), (b.receiver, 'PAYABLE', b.issuer, -b.total)
) as e(party, account, counterparty, amount)
where e.amount <> 0;
