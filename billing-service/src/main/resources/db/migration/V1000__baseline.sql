-- billing-service: the copies of other services' data that price and bound usage, usage, Monthly Billing Orders, adjustments,
-- resale prices, bills, payments and the ledger. What must never change is guarded here as well as in the code.

-- Copies of other services' data. Each is an upsert that tolerates any order of topics, so there are no foreign keys between
-- them.

-- The standing of partners: status, moment and reason, with a space between.
create table partner_standing (
    partner_id text        not null,
    standing   text        not null,
    since      timestamptz not null,
    constraint partner_standing_pk primary key (partner_id),
    constraint partner_standing_known check (standing ~ '^(ACTIVE|SUSPENDED|LEFT) ')
);

create table contract (
    contract_id             uuid        not null,
    number                  text        not null,
    partner_id              text        not null,
    aggregator_id           text        not null,
    service                 text        not null,
    type                    text        not null,
    currency                text        not null,
    -- Fraction digits of the currency, for statements that round here.
    minor_digits            int         not null,
    -- The discount of spool_month, for statements that estimate here; that of any month stands in the terms.
    discount_basis_points   int         not null,
    starts_on               date        not null,
    -- The first day after the term.
    ends_before             date,
    billing_zone            text        not null,
    underage_billed         boolean     not null,
    -- Levels and prepayments with the month from which each counts. An order keeps the terms that it was rated with.
    terms                   jsonb       not null,
    changed_at              timestamptz,
    ended                   boolean     not null default false,
    -- What an early end charges, as a line of its own on the order of one month.
    early_termination_fee   numeric     not null default 0,
    early_termination_month date,
    -- The first month without a spooled order, and when it is spooled; no time when all months are spooled.
    spool_month             date        not null,
    spool_at                timestamptz,
    constraint contract_pk primary key (contract_id),
    constraint contract_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint contract_minor_digits_range check (minor_digits between 0 and 4),
    constraint contract_discount_range check (discount_basis_points between 0 and 10000),
    constraint contract_term_not_empty check (ends_before is null or ends_before > starts_on),
    constraint contract_early_termination_fee_not_negative check (early_termination_fee >= 0),
    constraint contract_early_termination_month_first_day check (extract(day from early_termination_month) = 1),
    constraint contract_spool_month_first_day check (extract(day from spool_month) = 1)
);
create index contract_parties on contract (partner_id, aggregator_id, currency);

create table monthly_commitment (
    contract_id uuid    not null,
    month       date    not null,
    amount      numeric not null,
    constraint monthly_commitment_pk primary key (contract_id, month),
    constraint monthly_commitment_contract_fk foreign key (contract_id) references contract,
    constraint monthly_commitment_month_first_day check (extract(day from month) = 1),
    constraint monthly_commitment_amount_not_negative check (amount >= 0)
);

-- What contract-service says of the time ahead: the first day after the contract, an early end included, and the deals that it
-- would serve. The CSP's burn-down shows them.
create table contract_outlook (
    contract_id uuid        not null,
    ends_before date,
    pipeline    jsonb       not null,
    -- By month (YYYY-MM) what the contract commits to with a change that is agreed for later.
    agreed      jsonb       not null,
    changed_at  timestamptz not null,
    constraint contract_outlook_pk primary key (contract_id)
);

-- What a month is expected to commit to; orders go by monthly_commitment, which changes when its month begins.
create view expected_commitment as
select c.contract_id, c.month, coalesce((o.agreed ->> to_char(c.month, 'YYYY-MM'))::numeric, c.amount) as amount
from monthly_commitment c left join contract_outlook o using (contract_id);

-- The discount of a month's level, for exports that read lines here.
create function contract_discount(of_contract contract, in_month date) returns int language sql stable as $$
    select (step ->> 'discountBasisPoints')::int
    from jsonb_array_elements(of_contract.terms -> 'levels') with ordinality as steps (step, place)
    where place = 1 or step ->> 'from' <= to_char(in_month, 'YYYY-MM')
    order by step ->> 'from' desc limit 1
$$;

create table price_book (
    price_book_id uuid not null,
    service       text not null,
    version       int  not null,
    currency      text not null,
    valid_from    date not null,
    -- The first day on which it is not valid any more.
    valid_to      date,
    constraint price_book_pk primary key (price_book_id),
    constraint price_book_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint price_book_validity_not_empty check (valid_to is null or valid_to > valid_from)
);
create index price_book_service on price_book (service, currency, valid_from);

create table price_book_sku (
    price_book_id   uuid    not null,
    sku             text    not null,
    name            text    not null,
    unit            text    not null,
    list_unit_price numeric not null,
    constraint price_book_sku_pk primary key (price_book_id, sku),
    constraint price_book_sku_book_fk foreign key (price_book_id) references price_book,
    constraint price_book_sku_price_not_negative check (list_unit_price >= 0)
);

-- A provider chooses the identifiers of its activations; they are unique among its own.
create table subscription (
    activation_id            uuid not null,
    customer_organization_id uuid not null,
    partner_id               text not null,
    service                  text not null,
    -- None for a free service.
    contract_id              uuid,
    constraint subscription_pk primary key (partner_id, activation_id)
);

create table customer (
    customer_organization_id uuid not null,
    partner_id               text not null,
    name                     text not null,
    country                  text not null,
    constraint customer_pk primary key (customer_organization_id)
);

-- Names of partners and aggregators, printed on bills.
create table party (
    party_id text not null,
    name     text not null,
    constraint party_pk primary key (party_id)
);

-- Orders.

create table monthly_order (
    id                      uuid    not null,
    contract_id             uuid    not null,
    contract_number         text    not null,
    partner_id              text    not null,
    aggregator_id           text    not null,
    service                 text    not null,
    month                   date    not null,
    currency                text    not null,
    status                  text    not null,
    due_on                  date    not null,
    minimum_commitment      numeric not null,
    reported                numeric not null,
    -- The part of it that was used in earlier months.
    late                    numeric not null default 0,
    overage                 numeric not null,
    underage                numeric not null,
    adjusted                numeric not null default 0,
    prepaid                 numeric not null default 0,
    list                    numeric not null,
    discount                numeric not null,
    net                     numeric not null,
    provider_po             text,
    aggregator_po           text,
    vendor_po               text,
    rejection_reason        text,
    spooled_at              timestamptz,
    submitted_at            timestamptz,
    approved_at             timestamptz,
    closed_at               timestamptz,
    overdue_at              timestamptz,
    reminded_at             timestamptz,
    -- Also when usage moved the estimate of an open one.
    changed_at              timestamptz not null,
    submitted_automatically boolean not null default false,
    edits                   int     not null default 0,
    replaced_by             uuid,
    version                 bigint  not null,
    constraint monthly_order_pk primary key (id),
    constraint monthly_order_contract_fk foreign key (contract_id) references contract,
    -- The replacement is written after the order that makes room for it.
    constraint monthly_order_replaced_by_fk foreign key (replaced_by) references monthly_order
        deferrable initially deferred,
    constraint monthly_order_replaces_one unique (replaced_by),
    constraint monthly_order_month_first_day check (extract(day from month) = 1),
    constraint monthly_order_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint monthly_order_status_known check (status in
        ('OPEN', 'PENDING_PROVIDER', 'PENDING_AGGREGATOR', 'PENDING_VENDOR', 'CLOSED', 'CANCELLED')),
    constraint monthly_order_commitment_not_negative check (minimum_commitment >= 0),
    constraint monthly_order_overage_not_negative check (overage >= 0),
    constraint monthly_order_underage_not_negative check (underage >= 0),
    constraint monthly_order_prepaid_not_negative check (prepaid >= 0),
    constraint monthly_order_net_adds_up check (net = list - discount),
    constraint monthly_order_spooled_has_time check (status = 'OPEN' or spooled_at is not null),
    constraint monthly_order_submitted_has_po check (
        status not in ('PENDING_AGGREGATOR', 'PENDING_VENDOR', 'CLOSED') or provider_po is not null),
    constraint monthly_order_approved_has_po check (status not in ('PENDING_VENDOR', 'CLOSED') or aggregator_po is not null),
    constraint monthly_order_closed_has_po check ((status = 'CLOSED') = (closed_at is not null and vendor_po is not null)),
    constraint monthly_order_cancelled_has_successor check ((status = 'CANCELLED') = (replaced_by is not null))
);
-- One order in force for a contract and month. The roll-up belongs to whichever it is; ingestion and spooling hold its row.
create unique index monthly_order_once on monthly_order (contract_id, month) where status <> 'CANCELLED';
create index monthly_order_partner on monthly_order (partner_id, month, id);
create index monthly_order_aggregator on monthly_order (aggregator_id, month, id);
create index monthly_order_overdue on monthly_order (overdue_at) where status = 'PENDING_PROVIDER';
-- Operators see orders by state, looked up every half minute.
create index monthly_order_state on monthly_order (status, month);

create table order_line (
    id                       uuid    not null,
    order_id                 uuid    not null,
    line                     int     not null,
    kind                     text    not null,
    customer_organization_id uuid,
    sku                      text    not null,
    unit                     text    not null,
    quantity                 numeric not null,
    price_book_id            uuid,
    list_unit_price          numeric not null,
    list                     numeric not null,
    discount                 numeric not null,
    net                      numeric not null,
    -- The month of use: earlier than the order's for late usage and its corrections.
    period                   date    not null,
    -- What the meters said and why it was changed, for a line that was edited in review.
    reported_quantity        numeric,
    edit_reason              text,
    corrects_order           uuid,
    corrects_line            int,
    constraint order_line_pk primary key (id),
    constraint order_line_once unique (order_id, line),
    constraint order_line_order_fk foreign key (order_id) references monthly_order,
    constraint order_line_book_fk foreign key (price_book_id) references price_book,
    constraint order_line_corrected_fk foreign key (corrects_order, corrects_line) references order_line (order_id, line),
    constraint order_line_number_positive check (line > 0),
    constraint order_line_kind_known check (
        kind in ('USAGE', 'LATE_USAGE', 'REVERSAL', 'CORRECTION', 'UNDERAGE', 'TERMINATION', 'PREPAID')),
    constraint order_line_price_not_negative check (list_unit_price >= 0),
    constraint order_line_net_adds_up check (net = list - discount),
    constraint order_line_period_first_day check (extract(day from period) = 1),
    -- A line is somebody's usage at a published price, or nobody's.
    constraint order_line_origin check (
        (kind in ('UNDERAGE', 'TERMINATION', 'PREPAID')) = (customer_organization_id is null)
        and (kind in ('UNDERAGE', 'TERMINATION', 'PREPAID')) = (price_book_id is null)),
    constraint order_line_edit_has_reason check ((reported_quantity is null) = (edit_reason is null)),
    constraint order_line_corrected_whole check ((corrects_order is null) = (corrects_line is null)),
    constraint order_line_corrects check ((kind in ('REVERSAL', 'CORRECTION')) = (corrects_order is not null))
);

-- What happened to an order, with who and why; the state of an order at any time follows from it.
create table order_step (
    id       uuid        not null,
    order_id uuid        not null,
    status   text        not null,
    at       timestamptz not null,
    actor    text        not null,
    -- Subject of the token; none for what the service did by itself.
    person   text,
    reason   text,
    constraint order_step_pk primary key (id),
    constraint order_step_order_fk foreign key (order_id) references monthly_order
);
create index order_step_order on order_step (order_id, at, id);

-- Every edit of a line in review; the line itself carries the last one.
create table order_edit (
    id       uuid        not null,
    order_id uuid        not null,
    line     int         not null,
    quantity numeric     not null,
    reason   text        not null,
    person   text        not null,
    at       timestamptz not null,
    constraint order_edit_pk primary key (id),
    constraint order_edit_order_fk foreign key (order_id) references monthly_order,
    constraint order_edit_line_positive check (line > 0),
    constraint order_edit_quantity_not_negative check (quantity >= 0)
);
create index order_edit_order on order_edit (order_id, at, id);

-- What a partner wants for its overdue orders: submission under a standing purchase order, or to be reminded only.
create table submission_policy (
    partner_id  text   not null,
    standing_po text,
    version     bigint not null,
    constraint submission_policy_pk primary key (partner_id)
);

-- A closed order never changes; corrections are new entries. A cancelled one never changes either.
create function ended_order_is_immutable() returns trigger language plpgsql as $$
begin
    if old.status in ('CLOSED', 'CANCELLED') then
        raise exception 'order % is closed and never changes', old.id using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger monthly_order_ended before update or delete on monthly_order
    for each row execute function ended_order_is_immutable();

create function line_of_ended_order_is_immutable() returns trigger language plpgsql as $$
begin
    if exists (select from monthly_order o where o.id = old.order_id and o.status in ('CLOSED', 'CANCELLED')) then
        raise exception 'the lines of a closed order never change' using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger order_line_ended before update or delete on order_line
    for each row execute function line_of_ended_order_is_immutable();

create function ended_order_takes_no_line() returns trigger language plpgsql as $$
begin
    if exists (select from added join monthly_order o on o.id = added.order_id
               where o.status in ('CLOSED', 'CANCELLED')) then
        raise exception 'the lines of a closed order never change' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
-- Once for a statement: lines are written in bulk. A line may move by an update of its order_id, too.
create trigger order_line_added after insert on order_line
    referencing new table as added for each statement execute function ended_order_takes_no_line();
create trigger order_line_moved after update on order_line
    referencing new table as added for each statement execute function ended_order_takes_no_line();

create function order_begins_open() returns trigger language plpgsql as $$
begin
    raise exception 'an order is closed by its life cycle only' using errcode = 'restrict_violation';
end $$;
create trigger monthly_order_begins_open before insert on monthly_order
    for each row when (new.status = 'CLOSED') execute function order_begins_open();

create function entry_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger monthly_order_not_emptied before truncate on monthly_order execute function entry_is_immutable();
create trigger order_line_not_emptied before truncate on order_line execute function entry_is_immutable();
create trigger order_step_kept before update or delete on order_step
    for each row execute function entry_is_immutable();
create trigger order_edit_kept before update or delete on order_edit
    for each row execute function entry_is_immutable();

-- The hash chain: closed orders are chained per contract; each link holds the hash of the order's content and of the link
-- before.
create table order_hash (
    contract_id uuid  not null,
    position    int   not null,
    order_id    uuid  not null,
    content     bytea not null,
    previous    bytea not null,
    hash        bytea not null,
    constraint order_hash_pk primary key (contract_id, position),
    constraint order_hash_order_once unique (order_id),
    constraint order_hash_contract_fk foreign key (contract_id) references contract,
    constraint order_hash_order_fk foreign key (order_id) references monthly_order,
    constraint order_hash_position_positive check (position > 0),
    constraint order_hash_content_length check (octet_length(content) = 32),
    constraint order_hash_previous_length check (octet_length(previous) = 32),
    constraint order_hash_follows check (hash = sha256(previous || content))
);
create trigger order_hash_kept before update or delete on order_hash
    for each row execute function entry_is_immutable();
create trigger order_hash_not_emptied before truncate on order_hash execute function entry_is_immutable();

-- Named columns, so that a column of a later release does not change the hash of an old order.
create function order_content(of_order uuid) returns bytea language sql stable as $$
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
    from monthly_order o where o.id = of_order
$$;

create function chain_order(of_order uuid, of_contract uuid) returns void language plpgsql as $$
declare
    digest bytea := order_content(of_order);
    last record;
begin
    perform pg_advisory_xact_lock(hashtextextended('order-hash/' || of_contract, 0));
    select h.position, h.hash into last from order_hash h where h.contract_id = of_contract
        order by h.position desc limit 1;
    insert into order_hash (contract_id, position, order_id, content, previous, hash)
        select of_contract, coalesce(last.position, 0) + 1, of_order, digest, before, sha256(before || digest)
        from coalesce(last.hash, decode(repeat('00', 32), 'hex')) as before;
end $$;

create function order_was_closed() returns trigger language plpgsql as $$
begin
    perform chain_order(new.id, new.contract_id);
    return null;
end $$;
create trigger monthly_order_chained after update on monthly_order
    for each row when (new.status = 'CLOSED' and old.status <> 'CLOSED') execute function order_was_closed();

-- Links that no longer fit to their order or to the link before.
create view broken_order_hash as
    select h.contract_id, h.position, h.order_id
    from order_hash h left join order_hash p on p.contract_id = h.contract_id and p.position = h.position - 1
    where h.content <> order_content(h.order_id)
       or h.previous <> coalesce(p.hash, decode(repeat('00', 32), 'hex'))
       or h.position > 1 and p.position is null;

-- Usage.

-- (source, event_id) is the identity of a usage event over all months. A unique key of a partitioned table must contain
-- the partition's month, so the identity has a table of its own; both are written by one statement.
create table usage_identity (
    source       text  not null,
    event_id     text  not null,
    content_hash bytea not null,
    usage_id     uuid  not null,
    month        date  not null,
    constraint usage_identity_pk primary key (source, event_id),
    constraint usage_identity_hash_length check (octet_length(content_hash) = 32)
);

create table usage_event (
    contract_id              uuid        not null,
    -- The order that charges it.
    month                    date        not null,
    -- The month of use; earlier than the order's for late usage.
    period                   date        not null,
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
    constraint usage_event_pk primary key (contract_id, month, id),
    constraint usage_event_time_not_empty check (ends_at > starts_at)
) partition by list (month);
create index usage_event_late on usage_event (contract_id, period, received_at) where period <> month;

-- Makes the partition of a month. Attaching takes a weaker lock than creating in place, so ingestion goes on meanwhile.
create function make_usage_month(of_month date) returns void language plpgsql as $$
declare
    part text := 'usage_event_' || to_char(of_month, 'YYYY_MM');
begin
    perform pg_advisory_xact_lock(hashtextextended('usage_event', 0));
    if to_regclass(part) is null then
        execute format('create table %I (like usage_event including all)', part);
        execute format('alter table usage_event attach partition %I for values in (%L)', part, of_month);
    end if;
end $$;

-- What the orders are made from, kept in the transaction that accepts the usage.
create table usage_rollup (
    contract_id              uuid    not null,
    month                    date    not null,
    period                   date    not null,
    customer_organization_id uuid    not null,
    sku                      text    not null,
    price_book_id            uuid    not null,
    unit                     text    not null,
    quantity                 numeric not null,
    events                   bigint  not null,
    constraint usage_rollup_pk primary key (contract_id, month, customer_organization_id, sku, price_book_id, period),
    constraint usage_rollup_price_fk foreign key (price_book_id, sku) references price_book_sku (price_book_id, sku),
    constraint usage_rollup_events_positive check (events > 0),
    constraint usage_rollup_period_not_later check (period <= month)
);

-- Whose usage was accepted for which contract; others are told when it is the first.
create table metered_customer (
    contract_id              uuid not null,
    customer_organization_id uuid not null,
    constraint metered_customer_pk primary key (contract_id, customer_organization_id)
);

-- Usage that was not accepted, with the reason; nothing is ever dropped in silence.
create table usage_exception (
    id            uuid        not null,
    source        text        not null,
    event_id      text        not null,
    content_hash  bytea       not null,
    reason        text        not null,
    contract_id   uuid,
    data          jsonb       not null,
    status        text        not null,
    times         int         not null,
    first_at      timestamptz not null,
    last_at       timestamptz not null,
    changed_at    timestamptz not null,
    resolved_at   timestamptz,
    decision      text,
    review_reason text,
    reviewed_by   text,
    version       bigint      not null,
    constraint usage_exception_pk primary key (id),
    constraint usage_exception_once unique (source, event_id, content_hash, reason),
    constraint usage_exception_hash_length check (octet_length(content_hash) = 32),
    constraint usage_exception_status_known check (status in ('OPEN', 'RESOLVED', 'REVIEWED')),
    constraint usage_exception_open_is_unresolved check ((status = 'OPEN') = (resolved_at is null)),
    constraint usage_exception_reviewed_has_decision check ((status = 'REVIEWED') = (decision is not null)),
    constraint usage_exception_decision_known check (decision in ('ACCEPTED', 'REJECTED')),
    constraint usage_exception_review_whole check (
        decision is null or review_reason is not null and reviewed_by is not null)
);
create index usage_exception_open on usage_exception (reason, id) where resolved_at is null;
create index usage_exception_contract on usage_exception (contract_id, id);

-- Adjustments.

create table adjustment (
    id               uuid        not null,
    order_id         uuid        not null,
    contract_id      uuid        not null,
    partner_id       text        not null,
    aggregator_id    text        not null,
    reason           text        not null,
    status           text        not null,
    rejection_reason text,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    applied_at       timestamptz,
    -- The order that charges it.
    charged_on       uuid,
    version          bigint      not null,
    constraint adjustment_pk primary key (id),
    constraint adjustment_order_fk foreign key (order_id) references monthly_order,
    constraint adjustment_contract_fk foreign key (contract_id) references contract,
    constraint adjustment_charged_fk foreign key (charged_on) references monthly_order,
    constraint adjustment_status_known check (
        status in ('DRAFT', 'PENDING_AGGREGATOR', 'PENDING_VENDOR', 'APPLIED', 'REJECTED')),
    constraint adjustment_applied_has_time check ((status = 'APPLIED') = (applied_at is not null)),
    constraint adjustment_rejected_has_reason check ((status = 'REJECTED') = (rejection_reason is not null)),
    constraint adjustment_charged_is_applied check (charged_on is null or status = 'APPLIED')
);
create index adjustment_partner on adjustment (partner_id, id);
create index adjustment_aggregator on adjustment (aggregator_id, id);
create index adjustment_waiting on adjustment (contract_id) where status = 'APPLIED' and charged_on is null;

create table adjustment_line (
    adjustment_id uuid    not null,
    order_id      uuid    not null,
    line          int     not null,
    quantity      numeric not null,
    -- Of a rejected adjustment: another one may adjust the line.
    void          boolean not null default false,
    constraint adjustment_line_pk primary key (adjustment_id, line),
    constraint adjustment_line_adjustment_fk foreign key (adjustment_id) references adjustment,
    constraint adjustment_line_order_line_fk foreign key (order_id, line) references order_line (order_id, line),
    constraint adjustment_line_quantity_not_negative check (quantity >= 0)
);
-- A line is reversed once; the line that corrects it can be corrected again. So credits never exceed what was billed.
create unique index adjustment_line_once on adjustment_line (order_id, line) where not void;

-- Prices.

create table price_plan (
    partner_id                  text   not null,
    markup_basis_points         int    not null,
    tax_basis_points_by_country jsonb  not null,
    -- The CSP's own prices by SKU, in steps, and its monthly fees.
    resale_prices               jsonb  not null,
    fixed_fees                  jsonb  not null,
    version                     bigint not null,
    constraint price_plan_pk primary key (partner_id),
    constraint price_plan_markup_range check (markup_basis_points between 0 and 100000)
);

create table aggregator_margin (
    aggregator_id       text   not null,
    margin_basis_points int    not null,
    -- Counts the settings; nothing is set at version 0.
    version             bigint not null,
    constraint aggregator_margin_pk primary key (aggregator_id),
    constraint aggregator_margin_range check (margin_basis_points between 0 and 10000),
    constraint aggregator_margin_version_positive check (version > 0)
);

-- Each fee once for a customer and month, however many contracts serve the customer.
create table fee_charged (
    partner_id               text not null,
    customer_organization_id uuid not null,
    fee                      text not null,
    month                    date not null,
    order_id                 uuid not null,
    constraint fee_charged_pk primary key (partner_id, customer_organization_id, fee, month),
    constraint fee_charged_order_fk foreign key (order_id) references monthly_order
);

-- Bills.

-- Numbers without gaps: the row is locked until the bill that took the number is committed.
create table bill_counter (
    issuer text   not null,
    last   bigint not null,
    constraint bill_counter_pk primary key (issuer),
    constraint bill_counter_last_positive check (last > 0)
);

-- What is settled of a bill, and so its state, follows from its payments and the day.
create table bill (
    id            uuid        not null,
    number        text        not null,
    position      bigint      not null,
    leg           text        not null,
    issuer        text        not null,
    issuer_name   text        not null,
    receiver      text        not null,
    receiver_name text        not null,
    month         date        not null,
    currency      text        not null,
    list          numeric     not null,
    discount      numeric     not null,
    net           numeric     not null,
    tax           numeric     not null,
    total         numeric     not null,
    due_on        date        not null,
    issued_at     timestamptz not null,
    constraint bill_pk primary key (id),
    constraint bill_position_once unique (issuer, position),
    constraint bill_number_once unique (issuer, number),
    constraint bill_position_positive check (position > 0),
    constraint bill_leg_known check (leg in ('VENDOR', 'CONSOLIDATED', 'CUSTOMER')),
    constraint bill_month_first_day check (extract(day from month) = 1),
    constraint bill_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint bill_net_adds_up check (net = list - discount),
    constraint bill_total_adds_up check (total = net + tax)
);
create index bill_due on bill (due_on);
create index bill_issuer on bill (issuer, leg, month, id);
create index bill_receiver on bill (receiver, leg, month, id);

create table bill_line (
    id          uuid    not null,
    bill_id     uuid    not null,
    line        int     not null,
    order_id    uuid,
    order_line  int,
    contract_id uuid,
    kind        text    not null,
    sku         text    not null,
    unit        text    not null,
    quantity    numeric not null,
    unit_price  numeric not null,
    list        numeric not null,
    discount    numeric not null,
    net         numeric not null,
    tax         numeric not null,
    total       numeric not null,
    -- How the line was priced, so that it can be explained after plans and margins have changed.
    basis       jsonb   not null,
    constraint bill_line_pk primary key (id),
    constraint bill_line_once unique (bill_id, line),
    constraint bill_line_bill_fk foreign key (bill_id) references bill,
    constraint bill_line_order_fk foreign key (order_id) references monthly_order,
    constraint bill_line_order_line_fk foreign key (order_id, order_line) references order_line (order_id, line),
    constraint bill_line_contract_fk foreign key (contract_id) references contract,
    constraint bill_line_number_positive check (line > 0),
    constraint bill_line_kind_known check (kind in
        ('USAGE', 'LATE_USAGE', 'REVERSAL', 'CORRECTION', 'UNDERAGE', 'TERMINATION', 'PREPAID', 'PREPAYMENT', 'FEE')),
    constraint bill_line_net_adds_up check (net = list - discount),
    constraint bill_line_total_adds_up check (total = net + tax),
    -- A prepayment is billed when it is agreed, by contract, and a fee by month; all others charge a line of an order.
    constraint bill_line_charges check (
        case kind when 'PREPAYMENT' then order_id is null and order_line is null and contract_id is not null
                  when 'FEE' then order_id is not null and order_line is null and contract_id is null
                  else order_id is not null and order_line is not null and contract_id is null end)
);
create index bill_line_order_line on bill_line (order_id, order_line);

-- Which orders a bill covers: each order once on the vendor leg, once on the consolidated leg, once for each customer.
create table bill_order (
    order_id uuid not null,
    leg      text not null,
    receiver text not null,
    bill_id  uuid not null,
    constraint bill_order_pk primary key (order_id, leg, receiver),
    constraint bill_order_order_fk foreign key (order_id) references monthly_order,
    constraint bill_order_bill_fk foreign key (bill_id) references bill
);
create unique index bill_order_once on bill_order (order_id, leg) where leg <> 'CUSTOMER';

-- Bills that became overdue, each published once.
create table bill_overdue (
    bill_id  uuid        not null,
    noted_at timestamptz not null,
    constraint bill_overdue_pk primary key (bill_id),
    constraint bill_overdue_bill_fk foreign key (bill_id) references bill
);

create function issued_bill_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'an issued bill never changes' using errcode = 'restrict_violation';
end $$;
create trigger bill_kept before update or delete on bill
    for each row execute function issued_bill_is_immutable();
create trigger bill_line_kept before update or delete on bill_line
    for each row execute function issued_bill_is_immutable();
create trigger bill_not_emptied before truncate on bill execute function entry_is_immutable();
create trigger bill_line_not_emptied before truncate on bill_line execute function entry_is_immutable();

-- What was paid for a bill, in money or from a credit of the same parties. Only ever added to.
create table payment (
    id          uuid        not null,
    bill_id     uuid        not null,
    credit_id   uuid,
    amount      numeric     not null,
    reference   text        not null,
    paid_on     date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    constraint payment_pk primary key (id),
    constraint payment_bill_fk foreign key (bill_id) references bill,
    constraint payment_credit_fk foreign key (credit_id) references bill,
    constraint payment_amount_positive check (amount > 0),
    constraint payment_from_another_bill check (credit_id is null or credit_id <> bill_id)
);
create index payment_bill on payment (bill_id);
create index payment_credit on payment (credit_id) where credit_id is not null;
create trigger payment_kept before update or delete on payment
    for each row execute function entry_is_immutable();
create trigger payment_not_emptied before truncate on payment execute function entry_is_immutable();

create table ledger_entry (
    id           uuid        not null,
    posting      uuid        not null,
    at           timestamptz not null,
    party        text        not null,
    account      text        not null,
    counterparty text        not null,
    currency     text        not null,
    amount       numeric     not null,
    bill_id      uuid        not null,
    constraint ledger_entry_pk primary key (id),
    constraint ledger_entry_bill_fk foreign key (bill_id) references bill,
    constraint ledger_entry_account_known check (
        account in ('RECEIVABLE', 'REVENUE', 'TAX_OWED', 'PAYABLE', 'COST', 'TAX_PAID', 'CASH')),
    constraint ledger_entry_currency_form check (currency ~ '^[A-Z]{3}$'),
    constraint ledger_entry_moves check (amount <> 0)
);
create index ledger_entry_party on ledger_entry (party, id);
create index ledger_entry_posting on ledger_entry (posting);
create trigger ledger_entry_kept before update or delete on ledger_entry
    for each row execute function entry_is_immutable();
create trigger ledger_entry_not_emptied before truncate on ledger_entry execute function entry_is_immutable();

-- A posting is written whole by one statement, balances in the books of every party, and is looked at once.
create function postings_balance() returns trigger language plpgsql as $$
begin
    if exists (select from added e group by e.posting, e.party, e.currency having sum(e.amount) <> 0) then
        raise exception 'a posting does not balance' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger ledger_entry_balances after insert on ledger_entry
    referencing new table as added for each statement execute function postings_balance();
