-- What navigator knows of the rest of the mesh.
create table known_partner (
    partner_id         text    primary key,
    legal_name         text    not null,
    country            text    not null,
    contact_first_name text    not null,
    contact_last_name  text    not null,
    contact_email      text    not null
);

create table listed_service (
    code                 text    primary key,
    name                 text    not null,
    navigator_integrated boolean not null,
    free                 boolean not null
);

create table active_contract (
    contract_id  uuid    primary key,
    partner_id   text    not null,
    service      text    not null,
    starts_on    date    not null,
    ends_on      date    not null check (ends_on > starts_on),
    billing_zone text    not null,
    is_default   boolean not null
);
create index active_contract_of on active_contract (partner_id, service);
