-- Won deals ask for customer organizations. The identifier is the deal's, so that a deal asks once.
create table customer_request (
    id                       uuid        primary key,
    partner_id               text        not null,
    customer_name            text        not null,
    service                  text        not null,
    starts_on                date        not null,
    status                   text        not null check (status in ('OPEN', 'ACCEPTED', 'REJECTED')),
    reason                   text        not null,
    customer_organization_id uuid        references customer_organization,
    received_at              timestamptz not null,
    decided_at               timestamptz,
    version                  bigint      not null,
    check ((status = 'OPEN') = (decided_at is null)),
    check ((status = 'ACCEPTED') = (customer_organization_id is not null)),
    check ((status = 'REJECTED') = (reason <> ''))
);
create index customer_request_of on customer_request (partner_id, id);

-- kit: who changed what (dev.cspmesh.kit.audit).
create table if not exists audit_entry (
    id          uuid primary key,
    object      text        not null,
    object_id   text        not null,
    at          timestamptz not null,
    participant text        not null,
    party       text        not null,
    person      text        not null,
    what        text        not null,
    why         text        not null
);
create index if not exists audit_entry_object on audit_entry (object, object_id, id);
