create table invitation (
    id                       uuid        primary key,
    partner_id               text        not null unique,
    contract_id              uuid        not null,
    status                   text        not null
        check (status in ('PREPARED', 'SENT', 'OPENED', 'ACCEPTED', 'EXPIRED')),
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
    version                  bigint      not null,
    check (status = 'PREPARED' or expires_at is not null),
    check ((status = 'ACCEPTED') = (provider_organization_id is not null))
);

-- Only the hash of a token is known here. A mail that was sent twice because of a crash works with either link.
create table invitation_token (
    hash          text        primary key check (length(hash) = 64),
    invitation_id uuid        not null references invitation,
    made_at       timestamptz not null
);
create index invitation_token_of on invitation_token (invitation_id);

create table provider_organization (
    id         uuid        primary key,
    partner_id text        not null unique,
    name       text        not null,
    country    char(2)     not null,
    region     text        not null,
    language   text        not null,
    status     text        not null check (status in ('ACTIVE', 'SUSPENDED', 'CLOSED')),
    created_at timestamptz not null,
    version    bigint      not null
);
alter table invitation add foreign key (provider_organization_id) references provider_organization;
