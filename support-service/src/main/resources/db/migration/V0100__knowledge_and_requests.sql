-- Knowledge base ---------------------------------------------------------------------------------------------------

create table article (
    id         uuid primary key,
    title      text not null,
    product    text not null,
    keywords   text not null,
    body       text not null,
    updated_on date not null,
    words      tsvector generated always as (
        setweight(to_tsvector('english', title), 'A')
        || setweight(to_tsvector('english', keywords), 'B')
        || setweight(to_tsvector('english', body), 'C')) stored
);
create index article_words on article using gin (words);

-- A search leaves a reference; only the party that searched may use it.
create table knowledge_search (
    id          uuid primary key,
    participant text        not null,
    party       text        not null,
    query       text        not null,
    product     text        not null,
    searched_at timestamptz not null
);

-- What other services told: read models, written by upsert, in whatever order the facts come -----------------------

create table product (
    code text primary key,
    name text    not null,
    desk text    not null check (desk in ('GSS', 'OWN_TEAM', 'COMMERCE_PORTAL')),
    free boolean not null
);
-- The program's own tools are no services of the catalogue, but people ask about them too.
insert into product (code, name, desk, free) values
    ('partner-connect', 'Partner Connect', 'COMMERCE_PORTAL', true),
    ('commerce-portal', 'Commerce Portal', 'COMMERCE_PORTAL', true),
    ('partner-navigator', 'Cloud Partner Navigator', 'COMMERCE_PORTAL', true);

create table partner (
    partner_id text primary key,
    legal_name text not null
);

create table provider_organization (
    partner_id               text primary key,
    provider_organization_id text not null
);

create table customer_organization (
    customer_organization_id text primary key,
    partner_id               text not null,
    name                     text not null,
    contact_name             text not null,
    contact_email            text not null,
    -- what gives the customer away, in the plain form in which texts for VMware are searched for it
    marks                    text[] not null
);
create index customer_organization_partner on customer_organization (partner_id);

create table contract (
    contract_id text primary key,
    partner_id  text not null,
    service     text not null,
    starts_on   date not null,
    ends_on     date
);
create index contract_partner on contract (partner_id, service);

-- Requests ---------------------------------------------------------------------------------------------------------
-- The row of a request has no column for a customer. Which customer asked stands in requester, and only a request that
-- a customer opened can have such a row: a request that VMware sees cannot carry one.

create table support_request (
    id               uuid primary key,
    partner_id       text        not null,
    partner_name     text        not null,
    opened_by        text        not null check (opened_by in ('CUSTOMER', 'CSP_SAAS')),
    level            text        not null check (level in ('L1', 'L2', 'VENDOR')),
    desk             text        not null check (desk in ('CSP', 'COMMERCE_PORTAL', 'GSS', 'OWN_TEAM', 'CUSTOMER_CONNECT')),
    product          text        not null references product,
    category         text        not null,
    severity         int         not null check (severity between 1 and 4),
    subject          text        not null,
    description      text        not null,
    contact_method   text        not null check (contact_method in ('EMAIL', 'PHONE', 'CHAT')),
    search_reference uuid references knowledge_search,
    status           text        not null check (status in ('ACKNOWLEDGED', 'IN_PROGRESS', 'PENDING', 'HELD', 'RESOLVED',
                                                            'CLOSED', 'REJECTED', 'CANCELLED')),
    opened_at        timestamptz not null,
    due_at           timestamptz not null,
    responded_at     timestamptz,
    paused_at        timestamptz,
    resolved_at      timestamptz,
    escalated_at     timestamptz,
    version          bigint      not null,
    check ((opened_by = 'CUSTOMER') = (level <> 'VENDOR')),
    check ((opened_by = 'CUSTOMER') = (desk = 'CSP')),
    check (severity = 1 or search_reference is not null),
    check (escalated_at is null or level = 'L2'),
    check ((paused_at is not null) = (status in ('PENDING', 'HELD'))),
    unique (id, opened_by),
    unique (id, partner_id)
);
create index support_request_partner on support_request (partner_id, id);
create index support_request_vendor on support_request (id) where level = 'VENDOR';

create table requester (
    request_id               uuid primary key,
    opened_by                text not null default 'CUSTOMER' check (opened_by = 'CUSTOMER'),
    partner_id               text not null,
    customer_organization_id text not null,
    customer_name            text not null,
    foreign key (request_id, opened_by) references support_request (id, opened_by),
    foreign key (request_id, partner_id) references support_request (id, partner_id)
);
create index requester_customer on requester (customer_organization_id, request_id);

create table escalation (
    vendor_request_id uuid primary key,
    opened_by         text        not null default 'CSP_SAAS' check (opened_by = 'CSP_SAAS'),
    request_id        uuid        not null unique,
    partner_id        text        not null,
    escalated_at      timestamptz not null,
    foreign key (vendor_request_id, opened_by) references support_request (id, opened_by),
    foreign key (vendor_request_id, partner_id) references support_request (id, partner_id),
    foreign key (request_id, partner_id) references support_request (id, partner_id)
);

create table note (
    id           uuid primary key,
    request_id   uuid        not null references support_request,
    author       text        not null check (author in ('CUSTOMER', 'CSP_SAAS', 'VMWARE')),
    author_party text        not null,
    person       text        not null,
    visibility   text        not null check (visibility in ('PUBLIC', 'INTERNAL')),
    text         text        not null,
    written_at   timestamptz not null
);
create index note_request on note (request_id, id);
