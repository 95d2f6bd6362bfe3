-- What this service remembers of a partner: the aggregator it works with (facts of partner-service). The row also is
-- the lock for what exists once per partner.
create table partner (
    partner_id    text primary key,
    aggregator_id text        not null,
    chosen_at     timestamptz not null
);

create sequence agreement_number start 100001;

create table agreement (
    id                    uuid primary key,
    number                text           not null unique,
    partner_id            text           not null references partner,
    aggregator_id         text           not null,
    service               text           not null references cloud_service (code),
    type                  text           not null check (type = 'COMMIT'),
    status                text           not null check (status in ('DRAFT', 'PENDING_SIGNATURE', 'PENDING_APPROVAL',
        'PENDING_EFFECTIVE_DATE', 'ACTIVE', 'REJECTED', 'WITHDRAWN')),
    level_code            text           not null,
    level_version         int            not null,
    currency              text           not null,
    monthly_commitment    numeric(20, 4) not null check (monthly_commitment > 0),
    discount_basis_points int            not null check (discount_basis_points between 0 and 10000),
    rounding_unit         numeric(20, 4) not null check (rounding_unit > 0),
    starts_on             date           not null,
    term_months           int            not null check (term_months between 1 and 60),
    ends_on               date           not null,
    billing_zone          text           not null,
    underage_billed       boolean        not null,
    is_default            boolean        not null,
    drafted_at            timestamptz    not null,
    signed_at             timestamptz,
    countersigned_at      timestamptz,
    approved_at           timestamptz,
    effective_at          timestamptz    not null,
    activated_at          timestamptz,
    reason                text           not null,
    version               bigint         not null,
    foreign key (service, level_code, currency, level_version)
        references commit_level (service, code, currency, level_version),
    check (ends_on > starts_on),
    check ((status = 'ACTIVE') = (activated_at is not null)),
    check (status not in ('PENDING_APPROVAL', 'PENDING_EFFECTIVE_DATE', 'ACTIVE') or countersigned_at is not null),
    check (status not in ('PENDING_EFFECTIVE_DATE', 'ACTIVE') or approved_at is not null),
    check (activated_at is null or activated_at >= effective_at),
    check (not is_default or status = 'ACTIVE'),
    check ((status = 'REJECTED') = (reason <> ''))
);
create unique index agreement_default on agreement (partner_id, service) where is_default;
create index agreement_partner on agreement (partner_id, id);
create index agreement_aggregator on agreement (aggregator_id, id);
create index agreement_due on agreement (effective_at) where status = 'PENDING_EFFECTIVE_DATE';
