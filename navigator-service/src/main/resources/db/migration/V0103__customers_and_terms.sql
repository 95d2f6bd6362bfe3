create table customer_organization (
    id                       uuid        primary key,
    provider_organization_id uuid        not null references provider_organization,
    partner_id               text        not null,
    name                     text        not null,
    country                  char(2)     not null,
    contact_first_name       text        not null,
    contact_last_name        text        not null,
    contact_email            text        not null,
    status                   text        not null check (status in ('ACTIVE', 'SUSPENDED', 'CLOSING', 'CLOSED')),
    created_at               timestamptz not null,
    version                  bigint      not null
);
create index customer_organization_of on customer_organization (partner_id, id);

create table terms_of_service (
    id           uuid        primary key,
    partner_id   text        not null,
    title        text        not null,
    text         text        not null,
    status       text        not null check (status in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    edition      int,
    sha256       text        not null,
    published_at timestamptz,
    version      bigint      not null,
    unique (partner_id, edition),
    check ((status = 'DRAFT') = (edition is null)),
    check ((status = 'DRAFT') = (published_at is null)),
    check (length(sha256) = case status when 'DRAFT' then 0 else 64 end)
);
create index terms_of_service_of on terms_of_service (partner_id, id);

-- A published text never changes, whoever asks.
create function published_terms_are_immutable() returns trigger language plpgsql as $$
begin
    if old.status <> 'DRAFT'
        and (new.title, new.text, new.edition, new.sha256) is distinct from (old.title, old.text, old.edition, old.sha256)
    then
        raise exception 'published terms of service are immutable';
    end if;
    return new;
end $$;
create trigger terms_of_service_immutable before update on terms_of_service
    for each row execute function published_terms_are_immutable();

create table terms_acceptance (
    id                       uuid        primary key,
    terms_id                 uuid        not null references terms_of_service,
    customer_organization_id uuid        not null references customer_organization,
    partner_id               text        not null,
    edition                  int         not null,
    sha256                   text        not null,
    person                   text        not null,
    accepted_at              timestamptz not null,
    unique (terms_id, customer_organization_id)
);
create index terms_acceptance_of on terms_acceptance (customer_organization_id);
