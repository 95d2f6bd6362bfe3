-- Late usage keeps its own month (period) and is charged on the next order (month).
alter table usage_event add column period date;
update usage_event set period = month;
alter table usage_event alter column period set not null;
create index usage_event_period on usage_event (contract_id, period, received_at) where period <> month;

alter table usage_rollup add column period date;
update usage_rollup set period = month;
alter table usage_rollup alter column period set not null;
alter table usage_rollup drop constraint usage_rollup_pkey;
alter table usage_rollup add primary key (contract_id, month, customer_organization_id, sku, price_book_id, period);
alter table usage_rollup add check (period <= month);

-- The review of what was not taken.
alter table usage_exception add column decision text check (decision in ('ACCEPTED', 'REJECTED'));
alter table usage_exception add column review_reason text;
alter table usage_exception add column reviewed_by text;
alter table usage_exception add check (decision is null or review_reason is not null and reviewed_by is not null);
create index usage_exception_contract on usage_exception (contract_id, id);

-- What was paid beforehand, at list; nothing for contracts of other types.
alter table contract add column prepayment numeric not null default 0 check (prepayment >= 0);

alter table monthly_order add column adjusted numeric not null default 0;
alter table monthly_order add column prepaid numeric not null default 0 check (prepaid >= 0);
alter table monthly_order add column overdue_at timestamptz;
alter table monthly_order add column reminded_at timestamptz;
alter table monthly_order add column submitted_automatically boolean not null default false;
alter table monthly_order add column edits int not null default 0;
create index monthly_order_overdue on monthly_order (overdue_at) where status = 'PENDING_PROVIDER';

-- What happened to an order, with who and why; the state of an order at any time follows from it.
create table order_step (
    id       uuid primary key,
    order_id uuid        not null references monthly_order,
    status   text        not null,
    at       timestamptz not null,
    actor    text        not null,
    person   text        not null,
    reason   text        not null
);
create index order_step_order on order_step (order_id, at, id);

alter table order_line add column period date;
update order_line l set period = o.month from monthly_order o where o.id = l.order_id and o.status <> 'CLOSED';
alter table order_line add column reported_quantity numeric;
alter table order_line add column edit_reason text;
alter table order_line add column corrects_order uuid;
alter table order_line add column corrects_line int;
alter table order_line add foreign key (corrects_order, corrects_line) references order_line (order_id, line);
alter table order_line add check ((reported_quantity is null) = (edit_reason is null));
alter table order_line add check ((corrects_order is null) = (corrects_line is null));
alter table order_line add check ((kind in ('REVERSAL', 'CORRECTION')) = (corrects_order is not null));
alter table order_line drop constraint order_line_kind_check;
alter table order_line add constraint order_line_kind_check
    check (kind in ('USAGE', 'LATE_USAGE', 'REVERSAL', 'CORRECTION', 'UNDERAGE', 'PREPAID'));
alter table order_line drop constraint order_line_check1;
alter table order_line add constraint order_line_origin
    check ((kind in ('UNDERAGE', 'PREPAID')) = (customer_organization_id is null)
           and (kind in ('UNDERAGE', 'PREPAID')) = (price_book_id is null));
alter table bill_line drop constraint bill_line_kind_check;
alter table bill_line add constraint bill_line_kind_check
    check (kind in ('USAGE', 'LATE_USAGE', 'REVERSAL', 'CORRECTION', 'UNDERAGE', 'PREPAID', 'FEE'));

-- Every edit of a line in review; the line itself carries the last one.
create table order_edit (
    id       uuid primary key,
    order_id uuid        not null references monthly_order,
    line     int         not null check (line > 0),
    quantity numeric     not null check (quantity >= 0),
    reason   text        not null,
    person   text        not null,
    at       timestamptz not null
);
create index order_edit_order on order_edit (order_id, at, id);

-- How a partner's overdue orders are treated.
create table submission_policy (
    partner_id  text    primary key,
    automatic   boolean not null,
    standing_po text    not null,
    version     bigint  not null
);

create table adjustment (
    id               uuid primary key,
    order_id         uuid        not null references monthly_order,
    contract_id      uuid        not null references contract,
    partner_id       text        not null,
    aggregator_id    text        not null,
    reason           text        not null,
    status           text        not null check (status in
                         ('DRAFT', 'PENDING_AGGREGATOR', 'PENDING_VENDOR', 'APPLIED', 'REJECTED')),
    rejection_reason text,
    created_at       timestamptz not null,
    applied_at       timestamptz,
    charged_on       uuid references monthly_order,
    version          bigint      not null,
    check ((status = 'APPLIED') = (applied_at is not null)),
    check ((status = 'REJECTED') = (rejection_reason is not null)),
    check (charged_on is null or status = 'APPLIED')
);
create index adjustment_partner on adjustment (partner_id, id);
create index adjustment_aggregator on adjustment (aggregator_id, id);
create index adjustment_waiting on adjustment (contract_id) where status = 'APPLIED' and charged_on is null;

create table adjustment_line (
    adjustment_id uuid    not null references adjustment,
    order_id      uuid    not null,
    line          int     not null,
    quantity      numeric not null check (quantity >= 0),
    void          boolean not null default false,
    primary key (adjustment_id, line),
    foreign key (order_id, line) references order_line (order_id, line)
);
-- A line is taken back once; the line that corrects it can be corrected again. So credits never exceed what was billed.
create unique index adjustment_line_once on adjustment_line (order_id, line) where not void;

-- Closed orders are chained per contract: each seal holds the hash of the order's content and of the seal before.
create table order_seal (
    contract_id uuid  not null references contract,
    position    int   not null check (position > 0),
    order_id    uuid  not null unique references monthly_order,
    content     bytea not null check (octet_length(content) = 32),
    previous    bytea not null check (octet_length(previous) = 32),
    hash        bytea not null check (hash = sha256(previous || content)),
    primary key (contract_id, position)
);

-- Named columns, so that a column of a later release does not change the hash of an old order.
create function order_content(wanted uuid) returns bytea language sql stable as $$
    select sha256(convert_to(jsonb_build_array(
        o.id, o.contract_id, o.contract_number, o.partner_id, o.aggregator_id, o.service, o.month, o.currency,
        o.due_on, o.minimum_commitment, o.reported, o.overage, o.underage, o.adjusted, o.prepaid, o.list, o.discount,
        o.net, o.provider_po, o.aggregator_po, o.vendor_po, extract(epoch from o.spooled_at),
        extract(epoch from o.submitted_at), extract(epoch from o.approved_at), extract(epoch from o.closed_at),
        o.submitted_automatically,
        (select jsonb_agg(jsonb_build_array(
                    l.line, l.kind, l.customer_organization_id, l.sku, l.unit, l.quantity, l.price_book_id,
                    l.list_unit_price, l.list, l.discount, l.net, l.period, l.reported_quantity, l.edit_reason,
                    l.corrects_order, l.corrects_line) order by l.line)
         from order_line l where l.order_id = o.id))::text, 'UTF8'))
    from monthly_order o where o.id = wanted
$$;

create function seal_order(wanted uuid, of_contract uuid) returns void language plpgsql as $$
declare
    digest bytea := order_content(wanted);
    last record;
begin
    perform pg_advisory_xact_lock(hashtextextended('seal/' || of_contract, 0));
    select s.position, s.hash into last from order_seal s where s.contract_id = of_contract
        order by s.position desc limit 1;
    insert into order_seal (contract_id, position, order_id, content, previous, hash)
        select of_contract, coalesce(last.position, 0) + 1, wanted, digest, before, sha256(before || digest)
        from coalesce(last.hash, decode(repeat('00', 32), 'hex')) as before;
end $$;

create function order_was_closed() returns trigger language plpgsql as $$
begin
    perform seal_order(new.id, new.contract_id);
    return null;
end $$;

create trigger monthly_order_sealed after update on monthly_order
    for each row when (new.status = 'CLOSED' and old.status <> 'CLOSED') execute function order_was_closed();

do $$
declare
    closed record;
begin
    for closed in select id, contract_id from monthly_order where status = 'CLOSED' order by closed_at, id loop
        perform seal_order(closed.id, closed.contract_id);
    end loop;
end $$;

create function order_begins_open() returns trigger language plpgsql as $$
begin
    raise exception 'an order is closed by its life cycle only' using errcode = 'restrict_violation';
end $$;
create trigger monthly_order_born before insert on monthly_order
    for each row when (new.status = 'CLOSED') execute function order_begins_open();

-- What no longer fits to its seal.
create view broken_seal as
    select s.contract_id, s.position, s.order_id
    from order_seal s left join order_seal p on p.contract_id = s.contract_id and p.position = s.position - 1
    where s.content <> order_content(s.order_id)
       or s.previous <> coalesce(p.hash, decode(repeat('00', 32), 'hex'))
       or s.position > 1 and p.position is null;

create function entry_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger order_seal_kept before update or delete on order_seal
    for each row execute function entry_is_immutable();
create trigger order_seal_not_emptied before truncate on order_seal execute function entry_is_immutable();
create trigger monthly_order_not_emptied before truncate on monthly_order execute function entry_is_immutable();
create trigger order_line_not_emptied before truncate on order_line execute function entry_is_immutable();
create trigger order_step_kept before update or delete on order_step
    for each row execute function entry_is_immutable();
create trigger order_edit_kept before update or delete on order_edit
    for each row execute function entry_is_immutable();

-- A line may move by an update of its order_id too.
create trigger order_line_moved after update on order_line
    referencing new table as added for each statement execute function closed_order_takes_no_line();
