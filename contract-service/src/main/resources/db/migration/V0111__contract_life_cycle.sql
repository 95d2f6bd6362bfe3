
-- The whole life cycle, and the two types beside COMMIT. A contract without term has 0 months, no level, and ends on the
-- day after the calendar that documents may name.
alter table agreement
    drop constraint agreement_type_check,
    drop constraint agreement_status_check,
    drop constraint agreement_monthly_commitment_check,
    drop constraint agreement_term_months_check,
    drop constraint agreement_check1,
    drop constraint agreement_check2,
    drop constraint agreement_check3,
    drop constraint agreement_check5,
    drop constraint agreement_service_level_code_currency_level_version_fkey,
    add column commitment              text,
    add column prepaid                 numeric(20, 4),
    add column low_balance             numeric(20, 4),
    add column balance_low             boolean not null default false,
    add column special_price           boolean not null default false,
    add column early_termination_billed boolean not null default true,
    add column renewal_level           text,
    add column contact_first_name      text    not null default '',
    add column contact_last_name       text    not null default '',
    add column contact_email           text    not null default '',
    add column contact_phone           text    not null default '',
    add column signed_by               text    not null default '',
    add column signed_document         text    not null default '',
    add column countersigned_by        text    not null default '',
    add column countersigned_document  text    not null default '',
    add column approved_by             text    not null default '',
    add column ended_at                timestamptz,
    add column terminates_on           date,
    add column pinned_level            text generated always as
        (case when type = 'PAY_AS_YOU_GO' then null else level_code end) stored,
    add check (type in ('COMMIT', 'PAY_AS_YOU_GO', 'PREPAID')),
    add check (status in ('DRAFT', 'PENDING_SIGNATURE', 'PENDING_APPROVAL', 'PENDING_EFFECTIVE_DATE', 'ACTIVE',
        'PENDING_EXPIRATION', 'EXPIRED', 'PENDING_TERMINATION', 'TERMINATED', 'REJECTED', 'WITHDRAWN')),
    add check ((type = 'PAY_AS_YOU_GO') = (term_months = 0)),
    add check ((type = 'PAY_AS_YOU_GO') = (monthly_commitment = 0)),
    add check (monthly_commitment >= 0 and term_months between 0 and 240),
    add check ((type = 'PREPAID') = (prepaid is not null)),
    add check (prepaid is null or prepaid > 0),
    add check (low_balance is null or (prepaid is not null and low_balance >= 0)),
    add check ((status in ('ACTIVE', 'PENDING_EXPIRATION', 'EXPIRED', 'PENDING_TERMINATION', 'TERMINATED'))
        = (activated_at is not null)),
    add check ((status in ('EXPIRED', 'TERMINATED')) = (ended_at is not null)),
    add check ((status in ('PENDING_TERMINATION', 'TERMINATED')) = (terminates_on is not null)),
    add check (status in ('DRAFT', 'PENDING_SIGNATURE', 'REJECTED', 'WITHDRAWN') or countersigned_at is not null),
    add check (not is_default or status in ('ACTIVE', 'PENDING_EXPIRATION', 'PENDING_TERMINATION')),
    add foreign key (service, pinned_level, currency, level_version)
        references commit_level (service, code, currency, level_version);

update agreement set commitment = json_build_object('legs', json_build_array(json_build_object(
    'startsOn', starts_on, 'months', term_months, 'levels', json_build_array(json_build_object(
        'from', to_char(starts_on, 'YYYY-MM'), 'level', json_build_object(
            'code', level_code, 'levelVersion', level_version, 'currency', currency,
            'commitment', monthly_commitment, 'discountBasisPoints', discount_basis_points,
            'roundingUnit', rounding_unit))))))::text;
-- A service of the release before leaves it empty; it is then worked out from level and term.

-- What waits for a date already. The calendar of before is gone.
drop index agreement_due;

-- What was signed: the same bytes for good. A change of the contract adds a revision.
create table agreement_document (
    agreement_id uuid        not null references agreement,
    revision     int         not null check (revision > 0),
    html         text        not null,
    sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at      timestamptz not null,
    primary key (agreement_id, revision),
    check (sha256 = encode(sha256(convert_to(html, 'UTF8')), 'hex'))
);

-- From which monthly commitment on VMware approves. Without a row for a currency VMware approves every contract.
create table approval_threshold (
    currency text primary key check (currency ~ '^[A-Z]{3}$'),
    amount   numeric(20, 4) not null check (amount >= 0)
);

create table change_request (
    id            uuid primary key,
    agreement_id  uuid        not null references agreement,
    partner_id    text        not null,
    aggregator_id text        not null,
    kind          text        not null check (kind in ('UPGRADE', 'DOWNGRADE', 'RENEW', 'TERMINATE', 'TOP_UP',
        'AMEND_CONTACTS')),
    status        text        not null check (status in ('PENDING_APPROVAL', 'SCHEDULED', 'APPLIED', 'REJECTED',
        'WITHDRAWN', 'LAPSED')),
    wish          text        not null,
    effective_on  date        not null,
    reason        text        not null,
    requested_at  timestamptz not null,
    closed_at     timestamptz,
    version       bigint      not null,
    check ((status in ('PENDING_APPROVAL', 'SCHEDULED')) = (closed_at is null))
);
-- At most one open change of a contract (DOMAIN.md, contract).
create unique index change_request_open on change_request (agreement_id)
    where status in ('PENDING_APPROVAL', 'SCHEDULED');
create index change_request_agreement on change_request (agreement_id, id);
