create table access_grant (
    id                       uuid        primary key,
    customer_organization_id uuid        not null references customer_organization,
    partner_id               text        not null,
    service                  text        not null,
    status                   text        not null check (status in ('REQUESTED', 'GRANTED', 'EXPIRED')),
    wanted_level             text        not null check (wanted_level in ('FULL', 'PARTIAL', 'NONE')),
    wanted_permissions       text[]      not null,
    wanted_until             date        not null,
    effective_level          text        not null check (effective_level in ('FULL', 'PARTIAL', 'NONE')),
    effective_permissions    text[]      not null,
    effective_until          date        not null,
    requested_at             timestamptz not null,
    decided_at               timestamptz,
    version                  bigint      not null,
    unique (customer_organization_id, service)
);

create table service_activation (
    id                       uuid        primary key,
    customer_organization_id uuid        not null references customer_organization,
    partner_id               text        not null,
    service                  text        not null,
    contract_id              uuid,
    status                   text        not null check (status in ('ACTIVATING', 'ACTIVE', 'FAILED')),
    attempt                  int         not null check (attempt > 0),
    description              text        not null,
    requested_at             timestamptz not null,
    activated_at             timestamptz,
    version                  bigint      not null,
    check (status <> 'ACTIVE' or activated_at is not null)
);
create index service_activation_of on service_activation (customer_organization_id, id);

create table sddc (
    id                       uuid        primary key,
    customer_organization_id uuid        not null references customer_organization,
    partner_id               text        not null,
    activation_id            uuid        not null references service_activation,
    name                     text        not null,
    region                   text        not null,
    hosts                    int         not null check (hosts between 1 and 16),
    status                   text        not null check (status in ('PROVISIONING', 'READY', 'FAILED')),
    attempt                  int         not null check (attempt > 0),
    description              text        not null,
    endpoint                 text        not null,
    requested_at             timestamptz not null,
    version                  bigint      not null,
    check ((status = 'READY') = (endpoint <> ''))
);
create index sddc_of on sddc (customer_organization_id, id);
