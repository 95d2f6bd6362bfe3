-- The schema of support-service. From here on migrations are only added.

-- Knowledge base ---------------------------------------------------------------------------------------------------

create table article (
    id         uuid not null,
    title      text not null,
    product    text not null,
    keywords   text not null,
    body       text not null,
    updated_on date not null,
    -- what the full-text search reads, by weight
    words      tsvector generated always as (
        setweight(to_tsvector('english', title), 'A')
        || setweight(to_tsvector('english', keywords), 'B')
        || setweight(to_tsvector('english', body), 'C')) stored,
    constraint article_pk primary key (id)
);
create index article_words on article using gin (words);

-- A search leaves a reference; only the party that searched may use it.
create table knowledge_search (
    id          uuid        not null,
    participant text        not null,
    party       text        not null,
    query       text        not null,
    product     text,
    searched_at timestamptz not null,
    constraint knowledge_search_pk primary key (id)
);

-- Projections of other services' data, written by upsert, in whatever order the events come --------------------------

-- contract-service: its catalogue
create table product (
    code text    not null,
    name text    not null,
    desk text    not null,
    free boolean not null,
    constraint product_pk primary key (code),
    constraint product_desk_known check (desk in ('GSS', 'OWN_TEAM', 'COMMERCE_PORTAL'))
);

-- partner-service
create table partner (
    partner_id text not null,
    legal_name text not null,
    constraint partner_pk primary key (partner_id)
);

-- The standing of partners: status, moment and reason, with a space between.
create table partner_standing (
    partner_id text        not null,
    standing   text        not null,
    since      timestamptz not null,
    constraint partner_standing_pk primary key (partner_id),
    constraint partner_standing_known check (standing ~ '^(ACTIVE|SUSPENDED|LEFT) ')
);

-- navigator-service
create table provider_organization (
    partner_id               text not null,
    provider_organization_id text not null,
    constraint provider_organization_pk primary key (partner_id)
);

create table customer_organization (
    customer_organization_id text   not null,
    partner_id               text   not null,
    name                     text   not null,
    contact_name             text   not null,
    contact_email            text   not null,
    -- what gives the customer away, in the plain form in which texts for VMware are searched for it
    marks                    text[] not null,
    constraint customer_organization_pk primary key (customer_organization_id)
);
create index customer_organization_partner on customer_organization (partner_id);

-- contract-service
create table contract (
    contract_id text not null,
    partner_id  text not null,
    service     text not null,
    starts_on   date not null,
    ends_on     date,
    constraint contract_pk primary key (contract_id)
);
create index contract_partner on contract (partner_id, service);

-- Requests ---------------------------------------------------------------------------------------------------------
-- The row of a request has no column for a customer. The customer who asked is in requester, and only a request that
-- a customer opened can have such a row: a request that VMware sees cannot carry one.

create table support_request (
    id               uuid        not null,
    partner_id       text        not null,
    partner_name     text,
    opened_by        text        not null,
    level            text        not null,
    desk             text        not null,
    product          text        not null,
    category         text        not null,
    severity         int         not null,
    subject          text        not null,
    description      text        not null,
    contact_method   text        not null,
    search_reference uuid,
    status           text        not null,
    opened_at        timestamptz not null,
    changed_at       timestamptz not null,
    due_at           timestamptz not null,
    responded_at     timestamptz,
    paused_at        timestamptz,
    resolved_at      timestamptz,
    escalated_at     timestamptz,
    version          bigint      not null,
    constraint support_request_pk primary key (id),
    constraint support_request_opener unique (id, opened_by),
    constraint support_request_owner unique (id, partner_id),
    constraint support_request_product foreign key (product) references product,
    constraint support_request_search foreign key (search_reference) references knowledge_search,
    constraint support_request_opened_by_known check (opened_by in ('CUSTOMER', 'CSP_SAAS')),
    constraint support_request_level_known check (level in ('L1', 'L2', 'VENDOR')),
    constraint support_request_desk_known
        check (desk in ('CSP', 'COMMERCE_PORTAL', 'GSS', 'OWN_TEAM', 'CUSTOMER_CONNECT')),
    constraint support_request_severity_known check (severity between 1 and 4),
    constraint support_request_contact_method_known check (contact_method in ('EMAIL', 'PHONE', 'CHAT')),
    constraint support_request_status_known
        check (status in ('ACKNOWLEDGED', 'IN_PROGRESS', 'PENDING', 'HELD', 'RESOLVED', 'CLOSED', 'REJECTED',
                          'CANCELLED')),
    constraint support_request_customers_below_vendor check ((opened_by = 'CUSTOMER') = (level <> 'VENDOR')),
    constraint support_request_customers_at_their_csp check ((opened_by = 'CUSTOMER') = (desk = 'CSP')),
    constraint support_request_searched_first check (severity = 1 or search_reference is not null),
    constraint support_request_escalated_at_level_2 check (escalated_at is null or level = 'L2'),
    constraint support_request_paused_while_waiting check ((paused_at is not null) = (status in ('PENDING', 'HELD')))
);
create index support_request_partner on support_request (partner_id, id);
create index support_request_vendor on support_request (id) where level = 'VENDOR';
-- Operators see open requests by state and the first answers at risk, looked up every half minute.
create index support_request_open on support_request (status) where status not in ('CLOSED', 'REJECTED', 'CANCELLED');
create index support_request_due on support_request (due_at)
    where responded_at is null and status in ('ACKNOWLEDGED', 'IN_PROGRESS');

create table requester (
    request_id               uuid not null,
    opened_by                text not null default 'CUSTOMER',
    partner_id               text not null,
    customer_organization_id text not null,
    customer_name            text not null,
    constraint requester_pk primary key (request_id),
    constraint requester_is_customer check (opened_by = 'CUSTOMER'),
    constraint requester_of_customers_request foreign key (request_id, opened_by)
        references support_request (id, opened_by),
    constraint requester_of_same_partner foreign key (request_id, partner_id) references support_request (id, partner_id)
);
create index requester_customer on requester (customer_organization_id, request_id);

create table escalation (
    vendor_request_id uuid        not null,
    opened_by         text        not null default 'CSP_SAAS',
    request_id        uuid        not null,
    partner_id        text        not null,
    escalated_at      timestamptz not null,
    constraint escalation_pk primary key (vendor_request_id),
    constraint escalation_once unique (request_id),
    constraint escalation_by_csp check (opened_by = 'CSP_SAAS'),
    constraint escalation_to_csps_request foreign key (vendor_request_id, opened_by)
        references support_request (id, opened_by),
    constraint escalation_to_same_partner foreign key (vendor_request_id, partner_id)
        references support_request (id, partner_id),
    constraint escalation_from_same_partner foreign key (request_id, partner_id)
        references support_request (id, partner_id)
);

create table note (
    id           uuid        not null,
    request_id   uuid        not null,
    author       text        not null,
    author_party text        not null,
    person       text        not null,
    visibility   text        not null,
    text         text        not null,
    written_at   timestamptz not null,
    constraint note_pk primary key (id),
    constraint note_request foreign key (request_id) references support_request,
    constraint note_author_known check (author in ('CUSTOMER', 'CSP_SAAS', 'VMWARE')),
    constraint note_visibility_known check (visibility in ('PUBLIC', 'INTERNAL'))
);
create index note_of_request on note (request_id, id);
