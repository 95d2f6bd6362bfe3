-- partner-service: applications, partners and their administrators, aggregators, training, program pages, notifications,
-- the journey. Public numbers come from sequences: given once and never again, whatever happens to the row.

create table application (
    id                 uuid        not null,
    legal_name         text        not null,
    legal_id           text        not null,
    -- The number as it is compared: letters and digits alone, in capitals.
    legal_key          text        not null,
    country            text        not null,
    website            text,
    address            text,
    contact_first_name text        not null,
    contact_last_name  text        not null,
    contact_email      text        not null,
    contact_phone      text,
    status             text        not null,
    -- The applicant has no identity yet: a key that is shown once and kept as its hash opens the application.
    access_key_hash    text        not null,
    question           text,
    answer             text,
    overdue            boolean     not null,
    submitted_at       timestamptz,
    decision_due_on    date,
    changed_at         timestamptz not null,
    decided_at         timestamptz,
    reason             text,
    partner_id         text,
    -- The partner that it led to has left the program: the company and its contact may apply again.
    partner_left       boolean     not null default false,
    version            bigint      not null,
    constraint application_pk primary key (id),
    constraint application_status_known check (
        status in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    constraint application_submitted_has_due_day check (
        status in ('DRAFT', 'WITHDRAWN') or (submitted_at is not null and decision_due_on is not null)),
    constraint application_asked_has_question check (status <> 'INFO_REQUESTED' or question is not null),
    constraint application_approved_has_partner check ((status = 'APPROVED') = (partner_id is not null)),
    constraint application_left_was_approved check (not partner_left or status = 'APPROVED')
);
-- One open application for a company, and one company behind a contact's address.
create unique index application_company_once on application (country, legal_key)
    where status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and not partner_left;
create unique index application_contact_once on application (contact_email)
    where status not in ('DRAFT', 'REJECTED', 'WITHDRAWN') and not partner_left;
create index application_by_status on application (status, id);
create index application_overdue on application (id) where overdue;

create sequence partner_number start 100234 increment 7;

create table partner (
    id                 uuid        not null,
    partner_id         text        not null,
    application_id     uuid        not null,
    legal_name         text        not null,
    country            char(2)     not null,
    address            text,
    status             text        not null,
    contact_first_name text        not null,
    contact_last_name  text        not null,
    contact_email      text        not null,
    contact_phone      text,
    aggregator_id      text,
    approved_at        timestamptz not null,
    status_since       timestamptz not null,
    status_reason      text,
    changed_at         timestamptz not null,
    version            bigint      not null,
    constraint partner_pk primary key (id),
    constraint partner_number_once unique (partner_id),
    constraint partner_application_once unique (application_id),
    constraint partner_application_fk foreign key (application_id) references application,
    constraint partner_status_known check (status in ('ACTIVE', 'SUSPENDED', 'LEFT'))
);
create index partner_by_aggregator on partner (aggregator_id, id);

-- Who administers a partner's portals; the primary contact is one of them.
create table administrator (
    id         uuid        not null,
    partner_id text        not null,
    first_name text        not null,
    last_name  text        not null,
    email      text        not null,
    phone      text,
    added_at   timestamptz not null,
    removed_at timestamptz,
    -- The partner has left: the person reads and pays on, and the address is free for a new application.
    partner_left boolean   not null default false,
    constraint administrator_pk primary key (id),
    constraint administrator_partner_fk foreign key (partner_id) references partner (partner_id)
);
create index administrator_by_partner on administrator (partner_id, id);
create unique index administrator_email_once on administrator (email) where removed_at is null and not partner_left;

create sequence aggregator_number start 1001;

create table aggregator (
    id                 uuid        not null,
    aggregator_id      text        not null,
    name               text        not null,
    address            text,
    status             text        not null,
    contact_first_name text        not null,
    contact_last_name  text        not null,
    contact_email      text        not null,
    contact_phone      text,
    registered_at      timestamptz not null,
    changed_at         timestamptz not null,
    version            bigint      not null,
    constraint aggregator_pk primary key (id),
    constraint aggregator_number_once unique (aggregator_id),
    constraint aggregator_contact_once unique (contact_email),
    constraint aggregator_status_known check (status in ('ACTIVE', 'INACTIVE'))
);

create table aggregator_country (
    aggregator_row uuid    not null,
    country        char(2) not null,
    constraint aggregator_country_pk primary key (aggregator_row, country),
    constraint aggregator_country_aggregator_fk foreign key (aggregator_row) references aggregator
);
create index aggregator_country_by_country on aggregator_country (country);

create table course (
    code         text not null,
    title        text not null,
    purpose      text not null,
    valid_months int  not null,
    constraint course_pk primary key (code),
    constraint course_purpose_known check (purpose in ('PROGRAM', 'COMPETENCY')),
    constraint course_valid_for_a_time check (valid_months > 0)
);

create table completion (
    id           uuid        not null,
    partner_id   text        not null,
    course       text        not null,
    person       text        not null,
    completed_on date        not null,
    expires_on   date        not null,
    evidence     text        not null,
    recorded_at  timestamptz not null,
    constraint completion_pk primary key (id),
    constraint completion_partner_fk foreign key (partner_id) references partner (partner_id),
    constraint completion_course_fk foreign key (course) references course,
    constraint completion_expires_later check (expires_on > completed_on)
);
create index completion_by_partner on completion (partner_id, course, expires_on);

create table program_page (
    kind     text not null,
    position int  not null,
    slug     text not null,
    title    text not null,
    body     text not null,
    step     int,
    constraint program_page_pk primary key (kind, position),
    constraint program_page_slug_once unique (kind, slug),
    constraint program_page_kind_known check (kind in ('PROGRAM', 'CASE_STUDY', 'LEARNING_MATERIAL')),
    constraint program_page_step_known check (step between 1 and 10)
);

create sequence contact_reference start 1001;

create table contact_request (
    id          uuid        not null,
    reference   text        not null,
    name        text        not null,
    email       text        not null,
    country     char(2)     not null,
    message     text        not null,
    status      text        not null,
    answer      text,
    created_at  timestamptz not null,
    answered_at timestamptz,
    changed_at  timestamptz not null,
    version     bigint      not null,
    constraint contact_request_pk primary key (id),
    constraint contact_request_reference_once unique (reference),
    constraint contact_request_status_known check (status in ('OPEN', 'ANSWERED')),
    constraint contact_request_answered_has_time check ((status = 'ANSWERED') = (answered_at is not null))
);
create index contact_request_by_status on contact_request (status, id);

-- What this service keeps of contract-service's catalogue.
create table service_projection (
    code                 text    not null,
    name                 text    not null,
    family               text    not null,
    navigator_integrated boolean not null,
    free                 boolean not null,
    support_desk         text    not null,
    competency_course    text,
    constraint service_projection_pk primary key (code)
);

-- Contracts that an aggregator has countersigned: while one runs it sees the partner, whoever the partner works with now.
-- The contact answers for the contract at the partner and is written to.
create table held_contract (
    contract_id        uuid    not null,
    partner_id         text    not null,
    aggregator_id      text    not null,
    running            boolean not null,
    contact_first_name text,
    contact_email      text,
    constraint held_contract_pk primary key (contract_id)
);
create index held_contract_by_aggregator on held_contract (aggregator_id, partner_id) where running;
create index held_contract_by_partner on held_contract (partner_id) where running;

-- E-mails wait here until they are sent. The id also is the mail's Message-ID, so that a repeat can be told from a new one.
create table notification (
    id         uuid        not null,
    recipient  text        not null,
    subject    text        not null,
    plain      text        not null,
    html       text        not null,
    written_at timestamptz not null,
    sent_at    timestamptz,
    status     text        not null default 'PENDING',
    failure    text,
    -- What it is about, and the party that gets it.
    about_kind text,
    about_id   text,
    party      text,
    constraint notification_pk primary key (id),
    constraint notification_status_known check (status in ('PENDING', 'SENT', 'FAILED')),
    constraint notification_sent_has_time check ((status = 'SENT') = (sent_at is not null)),
    constraint notification_failed_has_reason check (status <> 'FAILED' or failure is not null)
);
create index notification_by_about on notification (about_id, id);
create index notification_by_party on notification (party, id);
create index notification_unsent on notification (status, id) where status <> 'SENT';
create index notification_by_recipient on notification (recipient, id);

-- Who shall be able to sign in, and how far the identity provider is with it. A job does it; the row says what is wanted.
create table person_identity (
    id          uuid        not null,
    participant text        not null,
    party       text        not null,
    email       text        not null,
    first_name  text        not null,
    last_name   text        not null,
    company     text        not null,
    template    text        not null,
    wanted      boolean     not null,
    status      text        not null,
    failure     text,
    changed_at  timestamptz not null,
    constraint person_identity_pk primary key (id),
    constraint person_identity_once unique (party, email),
    constraint person_identity_status_known check (status in ('PENDING', 'READY', 'FAILED'))
);
-- An address signs in for one party.
create index person_identity_by_email on person_identity (email);

-- What the journey is worked out from: the events of all services that say where a partner stands. One line per event,
-- so that reading a topic again changes nothing.
create table journey_entry (
    event_id    text        not null,
    partner_id  text        not null,
    type        text        not null,
    subject     text        not null,
    service     text        not null,
    day         date,
    note        text        not null,
    -- By participant, the requests that it may make since then, as the event says.
    actions     jsonb       not null,
    occurred_at timestamptz not null,
    constraint journey_entry_pk primary key (event_id)
);
create index journey_entry_by_partner on journey_entry (partner_id, occurred_at, event_id);
-- Operators see how many partners have taken each step, looked up every half minute.
create index journey_entry_by_type on journey_entry (type, partner_id);

create table journey_rebuild (
    id           uuid        not null,
    requested_at timestamptz not null,
    finished_at  timestamptz,
    events       bigint      not null,
    -- By topic and partition, the offset to read next: a rebuild goes on where it was.
    positions    jsonb       not null default '{}',
    failure      text,
    constraint journey_rebuild_pk primary key (id)
);
