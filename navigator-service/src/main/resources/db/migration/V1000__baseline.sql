-- navigator-service: steps 7 to 9 of the program. Tables that every service has are made by the kit.

-- Projections of other services' data.

create table partner_projection (
    partner_id         text not null,
    legal_name         text not null,
    country            text not null,
    contact_first_name text not null,
    contact_last_name  text not null,
    contact_email      text not null,
    constraint partner_projection_pk primary key (partner_id)
);

-- The standing of partners: status, moment and reason, with a space between.
create table partner_standing (
    partner_id text        not null,
    standing   text        not null,
    since      timestamptz not null,
    constraint partner_standing_pk primary key (partner_id),
    constraint partner_standing_known check (standing ~ '^(ACTIVE|SUSPENDED|LEFT) ')
);

create table service_projection (
    code                 text    not null,
    name                 text    not null,
    navigator_integrated boolean not null,
    free                 boolean not null,
    constraint service_projection_pk primary key (code)
);

-- Contracts change and end; nothing new is made under one that did. ends_on is the last day, none without a term.
create table contract_projection (
    contract_id  uuid        not null,
    partner_id   text        not null,
    service      text        not null,
    starts_on    date        not null,
    ends_on      date,
    billing_zone text        not null,
    is_default   boolean     not null,
    changed_at   timestamptz,
    ended        boolean     not null default false,
    constraint contract_projection_pk primary key (contract_id),
    constraint contract_projection_ends_after_start check (ends_on >= starts_on),
    constraint contract_projection_ended_is_no_default check (not (ended and is_default))
);
create index contract_projection_by_service on contract_projection (partner_id, service);

-- Organizations.

create table provider_organization (
    id         uuid        not null,
    partner_id text        not null,
    name       text        not null,
    country    char(2)     not null,
    region     text        not null,
    language   text        not null,
    status     text        not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version    bigint      not null,
    constraint provider_organization_pk primary key (id),
    constraint provider_organization_one_per_partner unique (partner_id),
    constraint provider_organization_status check (status in ('ACTIVE', 'SUSPENDED'))
);

create table customer_organization (
    id                       uuid        not null,
    provider_organization_id uuid        not null,
    partner_id               text        not null,
    name                     text        not null,
    country                  char(2)     not null,
    contact_first_name       text        not null,
    contact_last_name        text        not null,
    contact_email            text        not null,
    status                   text        not null,
    created_at               timestamptz not null,
    changed_at               timestamptz not null,
    version                  bigint      not null,
    constraint customer_organization_pk primary key (id),
    constraint customer_organization_provider foreign key (provider_organization_id) references provider_organization,
    constraint customer_organization_status check (status in ('ACTIVE'))
);
create index customer_organization_by_partner on customer_organization (partner_id, id);
-- An address signs in for one party.
create index customer_organization_by_contact on customer_organization (contact_email);

-- Won deals ask for customer organizations. The identifier is the deal's, so that a deal asks once.
create table customer_request (
    id                       uuid        not null,
    partner_id               text        not null,
    customer_name            text        not null,
    service                  text        not null,
    starts_on                date        not null,
    status                   text        not null,
    reason                   text,
    customer_organization_id uuid,
    received_at              timestamptz not null,
    decided_at               timestamptz,
    changed_at               timestamptz not null,
    version                  bigint      not null,
    constraint customer_request_pk primary key (id),
    constraint customer_request_organization foreign key (customer_organization_id) references customer_organization,
    constraint customer_request_status check (status in ('OPEN', 'ACCEPTED', 'REJECTED')),
    constraint customer_request_decided check ((status = 'OPEN') = (decided_at is null)),
    constraint customer_request_accepted check ((status = 'ACCEPTED') = (customer_organization_id is not null)),
    constraint customer_request_rejected check ((status = 'REJECTED') = (reason is not null))
);
create index customer_request_by_partner on customer_request (partner_id, id);

-- Invitations.

create table invitation (
    id                       uuid        not null,
    partner_id               text        not null,
    contract_id              uuid        not null,
    status                   text        not null,
    prepared_at              timestamptz not null,
    expires_at               timestamptz,
    opened_at                timestamptz,
    account_job_title        text,
    account_phone            text,
    organization_name        text,
    organization_country     text,
    settings_region          text,
    settings_language        text,
    provider_organization_id uuid,
    changed_at               timestamptz not null,
    version                  bigint      not null,
    constraint invitation_pk primary key (id),
    constraint invitation_one_per_partner unique (partner_id),
    constraint invitation_provider foreign key (provider_organization_id) references provider_organization,
    constraint invitation_status check (status in ('PREPARED', 'SENT', 'OPENED', 'ACCEPTED', 'EXPIRED')),
    constraint invitation_expires_once_sent check (status = 'PREPARED' or expires_at is not null),
    constraint invitation_accepted check ((status = 'ACCEPTED') = (provider_organization_id is not null))
);

-- Only the hash of a token is known here. A mail that was sent twice because of a crash works with either link.
create table invitation_token (
    hash          text        not null,
    invitation_id uuid        not null,
    made_at       timestamptz not null,
    constraint invitation_token_pk primary key (hash),
    constraint invitation_token_hash_is_sha256 check (length(hash) = 64),
    constraint invitation_token_invitation foreign key (invitation_id) references invitation
);
create index invitation_token_by_invitation on invitation_token (invitation_id);

-- Terms of service.

create table terms_of_service (
    id             uuid        not null,
    partner_id     text        not null,
    title          text        not null,
    text           text        not null,
    status         text        not null,
    version_number int,
    sha256         text,
    published_at   timestamptz,
    changed_at     timestamptz not null,
    version        bigint      not null,
    constraint terms_of_service_pk primary key (id),
    constraint terms_of_service_version_number unique (partner_id, version_number),
    constraint terms_of_service_status check (status in ('DRAFT', 'PUBLISHED')),
    constraint terms_of_service_numbered_once_published check ((status = 'DRAFT') = (version_number is null)),
    constraint terms_of_service_dated_once_published check ((status = 'DRAFT') = (published_at is null)),
    constraint terms_of_service_hashed_once_published check ((status = 'DRAFT') = (sha256 is null)),
    constraint terms_of_service_hash_is_sha256 check (length(sha256) = 64)
);
create index terms_of_service_by_partner on terms_of_service (partner_id, id);

-- A published text never changes, whoever asks.
create function published_terms_are_immutable() returns trigger language plpgsql as $$
begin
    if old.status <> 'DRAFT'
        and (new.title, new.text, new.version_number, new.sha256)
            is distinct from (old.title, old.text, old.version_number, old.sha256)
    then
        raise exception 'published terms of service are immutable';
    end if;
    return new;
end $$;
create trigger terms_of_service_immutable before update on terms_of_service
    for each row execute function published_terms_are_immutable();

create table terms_acceptance (
    id                       uuid        not null,
    terms_id                 uuid        not null,
    customer_organization_id uuid        not null,
    partner_id               text        not null,
    version_number           int         not null,
    sha256                   text        not null,
    person                   text        not null,
    accepted_at              timestamptz not null,
    constraint terms_acceptance_pk primary key (id),
    constraint terms_acceptance_terms foreign key (terms_id) references terms_of_service,
    constraint terms_acceptance_customer foreign key (customer_organization_id) references customer_organization,
    constraint terms_acceptance_once unique (terms_id, customer_organization_id)
);
create index terms_acceptance_by_customer on terms_acceptance (customer_organization_id);

-- What is provisioned for a customer.

create table access_grant (
    id                       uuid        not null,
    customer_organization_id uuid        not null,
    partner_id               text        not null,
    service                  text        not null,
    status                   text        not null,
    requested_level          text        not null,
    requested_permissions    text[]      not null,
    requested_until          date        not null,
    effective_level          text        not null,
    effective_permissions    text[]      not null,
    effective_until          date,
    requested_at             timestamptz not null,
    decided_at               timestamptz,
    changed_at               timestamptz not null,
    version                  bigint      not null,
    constraint access_grant_pk primary key (id),
    constraint access_grant_customer foreign key (customer_organization_id) references customer_organization,
    constraint access_grant_one_per_service unique (customer_organization_id, service),
    constraint access_grant_status check (status in ('REQUESTED', 'GRANTED', 'EXPIRED')),
    constraint access_grant_requested_level check (requested_level in ('FULL', 'PARTIAL', 'NONE')),
    constraint access_grant_effective_level check (effective_level in ('FULL', 'PARTIAL', 'NONE')),
    constraint access_grant_effective_ends check (effective_level = 'NONE' or effective_until is not null)
);

-- A provider chooses the identifiers of its activations and data centers; they are unique among its own.
create table service_activation (
    id                       uuid        not null,
    activation_id            uuid        not null,
    customer_organization_id uuid        not null,
    partner_id               text        not null,
    service                  text        not null,
    contract_id              uuid,
    status                   text        not null,
    attempt                  int         not null,
    description              text        not null,
    requested_at             timestamptz not null,
    activated_at             timestamptz,
    changed_at               timestamptz not null,
    version                  bigint      not null,
    constraint service_activation_pk primary key (id),
    constraint service_activation_named_once unique (partner_id, activation_id),
    constraint service_activation_customer foreign key (customer_organization_id) references customer_organization,
    constraint service_activation_status check (status in ('ACTIVATING', 'ACTIVE', 'FAILED')),
    constraint service_activation_attempt_counts_from_one check (attempt > 0),
    constraint service_activation_dated_once_active check (status <> 'ACTIVE' or activated_at is not null)
);
create index service_activation_by_customer on service_activation (customer_organization_id, id);
-- Operators see activations that are on their way or failed, looked up every half minute.
create index service_activation_not_active on service_activation (status) where status <> 'ACTIVE';

create table sddc (
    id                       uuid        not null,
    sddc_id                  uuid        not null,
    customer_organization_id uuid        not null,
    partner_id               text        not null,
    activation_id            uuid        not null,
    contract_id              uuid        not null,
    name                     text        not null,
    region                   text        not null,
    hosts                    int         not null,
    status                   text        not null,
    attempt                  int         not null,
    description              text        not null,
    endpoint                 text,
    requested_at             timestamptz not null,
    changed_at               timestamptz not null,
    version                  bigint      not null,
    constraint sddc_pk primary key (id),
    constraint sddc_named_once unique (partner_id, sddc_id),
    constraint sddc_customer foreign key (customer_organization_id) references customer_organization,
    constraint sddc_activation foreign key (partner_id, activation_id)
        references service_activation (partner_id, activation_id),
    constraint sddc_hosts check (hosts between 1 and 16),
    constraint sddc_status check (status in ('PROVISIONING', 'READY', 'FAILED')),
    constraint sddc_attempt_counts_from_one check (attempt > 0),
    constraint sddc_endpoint_once_ready check ((status = 'READY') = (endpoint is not null))
);
create index sddc_by_customer on sddc (customer_organization_id, id);
-- Operators see SDDCs that are on their way or failed, looked up every half minute.
create index sddc_not_ready on sddc (status) where status <> 'READY';
