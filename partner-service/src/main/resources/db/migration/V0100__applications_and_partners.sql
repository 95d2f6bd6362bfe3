create table application (
    id                 uuid primary key,
    legal_name         text        not null,
    legal_id           text        not null,
    country            char(2)     not null,
    website            text        not null,
    contact_first_name text        not null,
    contact_last_name  text        not null,
    contact_email      text        not null,
    contact_phone      text        not null,
    status             text        not null check (status in ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED')),
    submitted_at       timestamptz not null,
    decision_due_on    date        not null,
    decided_at         timestamptz,
    reason             text        not null,
    partner_id         text,
    version            bigint      not null,
    check ((status = 'APPROVED') = (partner_id is not null))
);
-- One open application for a company, and one company behind a contact's address.
create unique index application_open on application (country, legal_id) where status <> 'REJECTED';
create unique index application_contact on application (contact_email) where status <> 'REJECTED';
create index application_status on application (status, id);

-- Public numbers are given once and never again, whatever happens to the row.
create sequence partner_number start 100234 increment 7;

create table partner (
    id                 uuid primary key,
    partner_id         text        not null unique,
    application_id     uuid        not null unique references application,
    legal_name         text        not null,
    country            char(2)     not null,
    status             text        not null check (status in ('ACTIVE', 'SUSPENDED', 'LEFT')),
    contact_first_name text        not null,
    contact_last_name  text        not null,
    contact_email      text        not null,
    contact_phone      text        not null,
    aggregator_id      text,
    approved_at        timestamptz not null,
    version            bigint      not null
);
create index partner_aggregator on partner (aggregator_id, id);
