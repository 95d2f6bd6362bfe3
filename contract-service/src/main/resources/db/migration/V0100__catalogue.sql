-- Scalars inside exclusion constraints need it; trusted, so the database's owner may create it.
create extension if not exists btree_gist;

create table cloud_service (
    id                   uuid primary key default uuidv7(),
    code                 text    not null unique check (code ~ '^[a-z0-9-]{2,40}$'),
    name                 text    not null,
    family               text    not null,
    navigator_integrated boolean not null,
    competency_required  boolean not null,
    competency_course    text,
    free                 boolean not null,
    support_desk         text    not null check (support_desk in ('GSS', 'OWN_TEAM', 'COMMERCE_PORTAL')),
    check (competency_required = (competency_course is not null))
);

-- Bands of monthly MSRP spend with a discount. A new version supersedes the old one; contracts keep what they pinned.
create table commit_level (
    id                    uuid primary key default uuidv7(),
    service               text          not null references cloud_service (code),
    code                  text          not null check (code ~ '^[A-Z0-9]{2,12}$'),
    currency              text          not null check (currency ~ '^[A-Z]{3}$'),
    level_version         int           not null check (level_version > 0),
    monthly_commitment    numeric(20, 4) not null check (monthly_commitment > 0),
    discount_basis_points int           not null check (discount_basis_points between 0 and 10000),
    rounding_unit         numeric(20, 4) not null check (rounding_unit > 0),
    superseded            boolean       not null default false,
    unique (service, code, currency, level_version),
    check (mod(monthly_commitment, rounding_unit) = 0)
);
create unique index commit_level_current on commit_level (service, code, currency) where not superseded;
create unique index commit_level_band on commit_level (service, currency, monthly_commitment) where not superseded;
