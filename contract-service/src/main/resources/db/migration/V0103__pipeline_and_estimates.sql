create table opportunity (
    id                    uuid primary key,
    partner_id            text           not null,
    customer_name         text           not null,
    service               text           not null references cloud_service (code),
    expected_monthly_msrp numeric(20, 4) not null check (expected_monthly_msrp > 0),
    currency              text           not null check (currency ~ '^[A-Z]{3}$'),
    starts_on             date           not null,
    probability_percent   int            not null check (probability_percent between 0 and 100),
    status                text           not null check (status in ('NEW', 'QUALIFIED', 'PROPOSED', 'WON', 'LOST')),
    entered_at            timestamptz    not null,
    version               bigint         not null
);
create index opportunity_partner on opportunity (partner_id, service, id);

-- The running month as billing-service last estimated it (fact estimate.updated.v1).
create table estimate (
    contract_id uuid           not null,
    month       date           not null check (extract(day from month) = 1),
    reported    numeric(20, 4) not null,
    currency    text           not null,
    primary key (contract_id, month)
);
