-- Scalars inside exclusion constraints need it; trusted, so the database's owner may create it.
create extension if not exists btree_gist;

create table cloud_service (
    id                   uuid default uuidv7() constraint cloud_service_pk primary key,
    code                 text    not null constraint cloud_service_code_unique unique
        constraint cloud_service_code_form check (code ~ '^[a-z0-9-]{2,40}$'),
    name                 text    not null,
    family               text    not null,
    navigator_integrated boolean not null,
    competency_required  boolean not null,
    competency_course    text,
    free                 boolean not null,
    support_desk         text    not null
        constraint cloud_service_support_desk_known check (support_desk in ('GSS', 'OWN_TEAM', 'COMMERCE_PORTAL')),
    -- Counts the publications of its levels, whatever the currency: the tag of what is on offer.
    levels_version       bigint  not null default 0,
    constraint cloud_service_course_of_competency check (competency_required = (competency_course is not null))
);

-- Bands of monthly MSRP spend with a discount. A version has a first day, on which the one before ends; contracts keep what
-- they pinned. One that another version replaced before it began has no day at all.
-- Bands are contiguous: each reaches to where the next one begins, the last one is open.
create table commit_level (
    id                    uuid default uuidv7() constraint commit_level_pk primary key,
    service               text           not null constraint commit_level_service_fk references cloud_service (code),
    code                  text           not null constraint commit_level_code_form check (code ~ '^[A-Z0-9]{2,12}$'),
    currency              text           not null constraint commit_level_currency_form check (currency ~ '^[A-Z]{3}$'),
    level_version         int            not null constraint commit_level_version_positive check (level_version > 0),
    monthly_commitment    numeric(24, 4) not null
        constraint commit_level_commitment_positive check (monthly_commitment > 0),
    discount_basis_points int            not null
        constraint commit_level_discount_range check (discount_basis_points between 0 and 10000),
    rounding_unit         numeric(24, 4) not null constraint commit_level_unit_positive check (rounding_unit > 0),
    starts_on             date           not null default '2000-01-01',
    ends_before           date,
    band_to               numeric(24, 4),
    published_at          timestamptz    not null default now(),
    constraint commit_level_unique unique (service, code, currency, level_version),
    constraint commit_level_unit_divides check (mod(monthly_commitment, rounding_unit) = 0),
    constraint commit_level_band_ascends check (band_to > monthly_commitment),
    constraint commit_level_days check (ends_before >= starts_on),
    constraint commit_level_bands
        exclude using gist (service with =, currency with =, daterange(starts_on, ends_before, '[)') with &&,
            numrange(monthly_commitment, band_to, '[)') with &&),
    constraint commit_level_current
        exclude using gist (service with =, currency with =, code with =, daterange(starts_on, ends_before, '[)') with &&)
);

-- Published books never change: no column here is ever updated.
create table price_book (
    id           uuid        constraint price_book_pk primary key,
    service      text        not null constraint price_book_service_fk references cloud_service (code),
    currency     text        not null constraint price_book_currency_form check (currency ~ '^[A-Z]{3}$'),
    book_version int         not null constraint price_book_version_positive check (book_version > 0),
    valid_from   date        not null,
    valid_to     date,
    published_at timestamptz not null,
    constraint price_book_version_unique unique (service, currency, book_version),
    constraint price_book_period check (valid_to > valid_from),
    constraint price_book_overlap
        exclude using gist (service with =, currency with =, daterange(valid_from, valid_to, '[)') with &&)
);
create index price_book_service on price_book (service, id);

create table price_book_sku (
    id              uuid    constraint price_book_sku_pk primary key,
    price_book_id   uuid    not null constraint price_book_sku_book_fk references price_book,
    sku             text    not null,
    name            text    not null,
    unit            text    not null,
    list_unit_price numeric not null
        constraint price_book_sku_price_form check (list_unit_price >= 0 and scale(list_unit_price) <= 18),
    constraint price_book_sku_unique unique (price_book_id, sku)
);
-- Two codes differ by more than their case.
create unique index price_book_sku_folded on price_book_sku (price_book_id, lower(sku));
create index price_book_sku_spelling on price_book_sku (lower(sku));

-- What is published never changes, whoever asks; but a book without an end gets one from its successor.
create function published_books_only_end() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.valid_to is null and new.valid_to is not null
            and to_jsonb(new) - 'valid_to' = to_jsonb(old) - 'valid_to' then
        return new;
    end if;
    raise exception 'published price books are immutable';
end $$;
create function published_prices_are_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'published price books are immutable';
end $$;
create trigger price_book_immutable before update or delete on price_book
    for each row execute function published_books_only_end();
create trigger price_book_sku_immutable before update or delete on price_book_sku
    for each row execute function published_prices_are_immutable();

-- Prices that VMware works on. The book that comes of a draft has the draft's identifier.
create table price_book_draft (
    id         uuid        constraint price_book_draft_pk primary key,
    service    text        not null constraint price_book_draft_service_fk references cloud_service (code),
    currency   text        not null constraint price_book_draft_currency_form check (currency ~ '^[A-Z]{3}$'),
    valid_from date        not null,
    valid_to   date,
    skus       jsonb       not null constraint price_book_draft_skus_form check (jsonb_typeof(skus) = 'object'),
    status     text        not null
        constraint price_book_draft_status_known check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    drafted_at timestamptz not null,
    changed_at timestamptz not null,
    version    bigint      not null,
    constraint price_book_draft_period check (valid_to > valid_from)
);
create index price_book_draft_service on price_book_draft (service, id);

-- What partner-service's events say of a partner: the aggregator it works with. The row also is the lock for what exists
-- once per partner.
create table partner_projection (
    partner_id    text        constraint partner_projection_pk primary key,
    aggregator_id text        not null,
    chosen_at     timestamptz not null
);

-- Aggregators that VMware changed since they were registered; one that may not act makes no new contract.
create table aggregator_projection (
    aggregator_id  text        constraint aggregator_projection_pk primary key,
    inactive_since timestamptz,
    changed_at     timestamptz not null
);

-- The standing of partners as partner-service's events tell it: status, moment and reason, with a space between.
create table partner_standing (
    partner_id text        constraint partner_standing_pk primary key,
    standing   text        not null constraint partner_standing_known check (standing ~ '^(ACTIVE|SUSPENDED|LEFT) '),
    since      timestamptz not null
);

-- Legal names and addresses of providers and aggregators, from partner-service's events.
create table company_projection (
    party_id   text constraint company_projection_pk primary key,
    legal_name text not null,
    address    text
);

-- The MSRP spend of a contract's month as billing-service last estimated it (event estimate.updated.v1).
create table estimate_projection (
    contract_id uuid           not null,
    month       date           not null
        constraint estimate_projection_first_day check (extract(day from month) = 1),
    -- As many digits as billing-service has.
    reported    numeric        not null,
    -- The part of it that was used in earlier months: it is not carried on.
    late        numeric        not null default 0,
    currency    text           not null,
    constraint estimate_projection_pk primary key (contract_id, month)
);

-- Which customer organization was made of which won deal (event customer.request-accepted.v1).
create table customer_projection (
    opportunity_id           uuid constraint customer_projection_pk primary key,
    customer_organization_id uuid not null
);
create index customer_projection_customer on customer_projection (customer_organization_id);

-- Which customer organizations there are, and of which CSP (event customer.created.v1).
create table customer_organization_projection (
    customer_organization_id uuid constraint customer_organization_projection_pk primary key,
    partner_id               text not null
);

-- Which customers are metered for which service (event estimate.customer-metered.v1): their won deals count no longer.
create table metered_projection (
    customer_organization_id uuid not null,
    service                  text not null,
    constraint metered_projection_pk primary key (customer_organization_id, service)
);

-- What was published last of a contract's part of the pipeline and of its end, so that only news is published.
create table contract_outlook (
    contract_id uuid constraint contract_outlook_pk primary key,
    content     text not null
);

create sequence contract_number start 100001;

-- A contract without term (PAY_AS_YOU_GO) has neither months nor an end, and no level.
create table contract (
    id                       uuid           constraint contract_pk primary key,
    number                   text           not null constraint contract_number_unique unique,
    partner_id               text           not null constraint contract_partner_fk references partner_projection,
    aggregator_id            text           not null,
    service                  text           not null constraint contract_service_fk references cloud_service (code),
    type                     text           not null
        constraint contract_type_known check (type in ('COMMIT', 'PAY_AS_YOU_GO', 'PREPAID')),
    status                   text           not null
        constraint contract_status_known check (status in ('DRAFT', 'PENDING_SIGNATURE', 'PENDING_APPROVAL',
            'PENDING_EFFECTIVE_DATE', 'ACTIVE', 'PENDING_EXPIRATION', 'EXPIRED', 'PENDING_TERMINATION', 'TERMINATED',
            'REJECTED', 'WITHDRAWN')),
    level_code               text,
    level_version            int,
    currency                 text           not null,
    monthly_commitment       numeric(24, 4) not null,
    discount_basis_points    int            not null
        constraint contract_discount_range check (discount_basis_points between 0 and 10000),
    rounding_unit            numeric(24, 4) not null constraint contract_unit_positive check (rounding_unit > 0),
    -- Of a draft: other levels are on offer on its first day, and it can take the one of the same name.
    level_superseded         boolean        not null,
    level_refreshable        boolean        not null,
    starts_on                date           not null,
    term_months              int constraint contract_term_range check (term_months between 1 and 240),
    ends_before              date,
    commitment_schedule      jsonb          not null,
    -- With a change to which all have agreed and whose month lies ahead.
    agreed_schedule          jsonb,
    special_price            boolean        not null,
    renewal_level            text,
    terminates_before        date,
    underage_billed          boolean        not null,
    early_termination_billed boolean        not null,
    automatic_renewal        boolean        not null,
    billing_zone             text           not null,
    is_default               boolean        not null,
    prepaid                  numeric(24, 4) constraint contract_prepaid_positive check (prepaid > 0),
    low_balance              numeric(24, 4),
    balance_low              boolean,
    contact_first_name       text,
    contact_last_name        text,
    contact_email            text,
    contact_phone            text,
    signatures               jsonb          not null,
    drafted_at               timestamptz    not null,
    signed_at                timestamptz,
    countersigned_at         timestamptz,
    approved_at              timestamptz,
    effective_at             timestamptz    not null,
    activated_at             timestamptz,
    ended_at                 timestamptz,
    reason                   text,
    end_reason               text
        constraint contract_end_reason_known check (end_reason in ('BANKRUPTCY', 'DELINQUENT', 'AGGREGATOR_SWAP', 'MERGER',
            'COMPETITOR', 'PROGRAM_FEE', 'PARTNER_LEFT')),
    end_remark               text,
    ended_by                 text,
    -- What is to be changed in a draft that was sent back.
    remark                   text,
    back_dating_reason       text,
    back_dated_on            date,
    changed_at               timestamptz    not null,
    open_change              uuid constraint contract_open_change_unique unique,
    version                  bigint         not null,
    constraint contract_level_fk foreign key (service, level_code, currency, level_version)
        references commit_level (service, code, currency, level_version),
    constraint contract_level_of_type
        check ((type = 'PAY_AS_YOU_GO') = (level_code is null) and (level_code is null) = (level_version is null)),
    constraint contract_term check (ends_before > starts_on and (term_months is null) = (ends_before is null)),
    constraint contract_term_of_type check ((type = 'PAY_AS_YOU_GO') = (term_months is null)),
    constraint contract_commitment_of_type
        check (monthly_commitment >= 0 and (type = 'PAY_AS_YOU_GO') = (monthly_commitment = 0)),
    constraint contract_prepaid_of_type
        check ((type = 'PREPAID') = (prepaid is not null) and (prepaid is null) = (balance_low is null)),
    constraint contract_low_balance
        check (low_balance is null or (prepaid is not null and low_balance >= 0 and low_balance < prepaid)),
    constraint contract_level_refreshable check (level_superseded or not level_refreshable),
    constraint contract_activated check (activated_at >= effective_at
        and (status in ('ACTIVE', 'PENDING_EXPIRATION', 'EXPIRED', 'PENDING_TERMINATION', 'TERMINATED'))
            = (activated_at is not null)),
    constraint contract_ended check ((status in ('EXPIRED', 'TERMINATED')) = (ended_at is not null)),
    constraint contract_ends_early
        check ((status in ('PENDING_TERMINATION', 'TERMINATED')) = (terminates_before is not null)),
    constraint contract_countersigned
        check (status in ('DRAFT', 'PENDING_SIGNATURE', 'REJECTED', 'WITHDRAWN') or countersigned_at is not null),
    constraint contract_default_in_force
        check (not is_default or status in ('ACTIVE', 'PENDING_EXPIRATION', 'PENDING_TERMINATION')),
    constraint contract_ended_by_others check ((end_reason is null) = (end_remark is null)
        and (end_reason is null) = (ended_by is null)
        and (end_reason is null or status in ('PENDING_TERMINATION', 'TERMINATED'))),
    constraint contract_dated_back_with_reason check ((back_dating_reason is null) = (back_dated_on is null)),
    constraint contract_rejected_with_reason check ((status = 'REJECTED') = (reason is not null))
);
create unique index contract_default on contract (partner_id, service) where is_default;
create index contract_partner on contract (partner_id, id);
create index contract_aggregator on contract (aggregator_id, id);
-- Operators see contracts by state, looked up every half minute.
create index contract_status on contract (status);

-- What was signed: the same bytes for good. An amendment is a revision of its own, of a change request. When all have
-- agreed the same text is kept once more together with the signatures, which name the hash of the text.
create table contract_document (
    contract_id       uuid        not null constraint contract_document_contract_fk references contract,
    revision          int         not null constraint contract_document_revision_positive check (revision > 0),
    change_request_id uuid,
    html              text        not null,
    sha256            text        not null constraint contract_document_hash_form check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at           timestamptz not null,
    signed_html       text,
    signed_sha256     text        constraint contract_document_signed_hash_form check (signed_sha256 ~ '^[0-9a-f]{64}$'),
    signed_at         timestamptz,
    constraint contract_document_pk primary key (contract_id, revision),
    constraint contract_document_hash check (sha256 = encode(sha256(convert_to(html, 'UTF8')), 'hex')),
    constraint contract_document_signed_hash
        check (signed_sha256 = encode(sha256(convert_to(signed_html, 'UTF8')), 'hex')),
    constraint contract_document_signed_whole
        check ((signed_html is null) = (signed_sha256 is null) and (signed_html is null) = (signed_at is null))
);

create index contract_document_change on contract_document (change_request_id);

-- From which monthly commitment on VMware approves. Without a row for a currency VMware approves every contract.
create table approval_threshold (
    currency text constraint approval_threshold_pk primary key
        constraint approval_threshold_currency_form check (currency ~ '^[A-Z]{3}$'),
    amount   numeric(24, 4) not null constraint approval_threshold_amount_range check (amount >= 0),
    -- How often it was set.
    version  bigint         not null constraint approval_threshold_version_positive check (version > 0)
);

create table change_request (
    id              uuid        constraint change_request_pk primary key,
    contract_id     uuid        not null constraint change_request_contract_fk references contract,
    -- The contract's, which never changes: people search by it.
    contract_number text        not null,
    partner_id      text        not null,
    aggregator_id   text        not null,
    kind            text        not null
        constraint change_request_kind_known check (kind in ('UPGRADE', 'DOWNGRADE', 'RENEW', 'TERMINATE', 'TOP_UP',
            'AMEND_CONTACTS')),
    status          text        not null
        constraint change_request_status_known check (status in ('PENDING_SIGNATURE', 'PENDING_CONSENT', 'PENDING_APPROVAL',
            'SCHEDULED', 'APPLIED', 'REJECTED', 'WITHDRAWN', 'LAPSED')),
    change          jsonb       not null constraint change_request_change_of_kind check (change ->> 'kind' = kind),
    effective_on    date        not null,
    -- Why the CSP asks for it.
    reason          text        not null,
    requires_vendor_approval boolean not null,
    signatures      jsonb       not null,
    rejection_reason text,
    requested_at    timestamptz not null,
    closed_at       timestamptz,
    changed_at      timestamptz not null,
    version         bigint      not null,
    constraint change_request_closed
        check ((status in ('PENDING_SIGNATURE', 'PENDING_CONSENT', 'PENDING_APPROVAL', 'SCHEDULED'))
            = (closed_at is null)),
    constraint change_request_rejected_with_reason check ((status = 'REJECTED') = (rejection_reason is not null))
);
-- At most one open change of a contract (docs/domain.md, contract).
create unique index change_request_open on change_request (contract_id)
    where status in ('PENDING_SIGNATURE', 'PENDING_CONSENT', 'PENDING_APPROVAL', 'SCHEDULED');

-- What waits for somebody to agree, with the names of the parties: a contract until its first day, a change until the day before
-- it counts, a top-up as long as its contract runs.
create view pending_decision as
with waiting as (
    select id, id as contract_id, 'CONTRACT' as kind,
        case status when 'DRAFT' then 'CSP' when 'PENDING_SIGNATURE' then 'AGGREGATOR' else 'VMWARE' end as waits_for,
        case status when 'DRAFT' then changed_at when 'PENDING_SIGNATURE' then signed_at else countersigned_at end
            as waiting_since,
        starts_on as due_on
    from contract where status in ('DRAFT', 'PENDING_SIGNATURE', 'PENDING_APPROVAL')
    union all
    select r.id, r.contract_id, r.kind,
        case r.status when 'PENDING_SIGNATURE' then 'CSP' when 'PENDING_CONSENT' then 'AGGREGATOR' else 'VMWARE' end,
        r.changed_at,
        case r.kind when 'TOP_UP' then coalesce(c.terminates_before, c.ends_before) - 1 else r.effective_on - 1 end
    from change_request r join contract c on c.id = r.contract_id
    where r.status in ('PENDING_SIGNATURE', 'PENDING_CONSENT', 'PENDING_APPROVAL'))
select w.*, c.number as contract_number, c.partner_id, p.legal_name as partner_name, c.aggregator_id,
    a.legal_name as aggregator_name, c.service
from waiting w join contract c on c.id = w.contract_id
left join company_projection p on p.party_id = c.partner_id
left join company_projection a on a.party_id = c.aggregator_id;
create index change_request_contract on change_request (contract_id, id);
-- Both are written in one transaction, in either order.
alter table contract add constraint contract_open_change_fk foreign key (open_change) references change_request
    deferrable initially deferred;

create table opportunity (
    id                    uuid           constraint opportunity_pk primary key,
    partner_id            text           not null,
    customer_name         text           not null,
    service               text           not null constraint opportunity_service_fk references cloud_service (code),
    expected_monthly_msrp numeric(24, 4) not null
        constraint opportunity_spend_positive check (expected_monthly_msrp > 0),
    currency              text           not null constraint opportunity_currency_form check (currency ~ '^[A-Z]{3}$'),
    starts_on             date           not null,
    probability_percent   int            not null
        constraint opportunity_probability_range check (probability_percent between 0 and 100),
    status                text           not null
        constraint opportunity_status_known check (status in ('NEW', 'QUALIFIED', 'PROPOSED', 'WON', 'LOST')),
    entered_at            timestamptz    not null,
    closed_at             timestamptz,
    -- A customer that was one already: a won deal asks for no other.
    customer_organization_id uuid,
    lost_reason           text
        constraint opportunity_lost_reason_known check (lost_reason in ('PRICE', 'COMPETITOR', 'FUNCTION', 'NO_BUDGET',
            'TIMING', 'NO_DECISION', 'NO_CONTACT', 'OTHER')),
    lost_remark           text,
    -- Where a won deal led whose service Navigator cannot provision.
    enquiry_id            uuid,
    changed_at            timestamptz    not null,
    version               bigint         not null,
    constraint opportunity_closed check ((closed_at is not null) = (status in ('WON', 'LOST'))),
    constraint opportunity_lost_for_a_reason check ((lost_reason is not null) = (status = 'LOST')),
    constraint opportunity_remark_beside_reason check (lost_remark is null or lost_reason is not null),
    constraint opportunity_won_before_enquiry check (enquiry_id is null or status = 'WON')
);
create index opportunity_partner on opportunity (partner_id, service, id);
create index opportunity_outcome on opportunity (partner_id, closed_at) where closed_at is not null;
create index opportunity_customer on opportunity (customer_organization_id) where customer_organization_id is not null;

create sequence enquiry_number start 1001;

create table sales_enquiry (
    id          uuid        constraint sales_enquiry_pk primary key,
    reference   text        not null constraint sales_enquiry_reference_unique unique,
    partner_id  text        not null,
    service     text        not null constraint sales_enquiry_service_fk references cloud_service (code),
    question    text        not null,
    status      text        not null
        constraint sales_enquiry_status_known check (status in ('NEW', 'ASSIGNED', 'ANSWERED')),
    assignee    text,
    answer      text,
    -- The won deal that led to it, if one did.
    opportunity_id uuid,
    taken_at    timestamptz not null,
    answered_at timestamptz,
    changed_at  timestamptz not null,
    version     bigint      not null,
    constraint sales_enquiry_assigned check ((status = 'NEW') = (assignee is null)),
    constraint sales_enquiry_answered
        check ((status = 'ANSWERED') = (answered_at is not null) and (status = 'ANSWERED') = (answer is not null))
);
create index sales_enquiry_partner on sales_enquiry (partner_id, id);
create index sales_enquiry_status on sales_enquiry (status, id);
