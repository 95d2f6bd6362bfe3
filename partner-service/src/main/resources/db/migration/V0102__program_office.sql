
-- Applications: drafts, questions, withdrawal, and the clock. The applicant has no identity yet: a key that is shown
-- once and kept as its hash opens the application to whoever sent it.
alter table application
    drop constraint application_status_check,
    alter column submitted_at drop not null,
    alter column decision_due_on drop not null,
    add column access_key_hash text    not null default '',
    add column question        text    not null default '',
    add column answer          text    not null default '',
    add column overdue         boolean not null default false,
    add check (status in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    add check (status in ('DRAFT', 'WITHDRAWN') or (submitted_at is not null and decision_due_on is not null)),
    add check (status <> 'INFO_REQUESTED' or question <> '');
drop index application_open;
drop index application_contact;
create unique index application_open on application (country, legal_id)
    where status not in ('DRAFT', 'REJECTED', 'WITHDRAWN');
create unique index application_contact on application (contact_email)
    where status not in ('DRAFT', 'REJECTED', 'WITHDRAWN');
create index application_overdue on application (id) where overdue;

-- Applications that wait already ring like new ones; at the day's start in UTC, which is near enough for those.

-- Who may administer a partner's portals. The primary contact is one of them, the default one.
create table administrator (
    id         uuid primary key,
    partner_id text        not null references partner (partner_id),
    first_name text        not null,
    last_name  text        not null,
    email      text        not null unique,
    phone      text        not null,
    added_at   timestamptz not null,
    removed_at timestamptz
);
create index administrator_partner on administrator (partner_id, id);
insert into administrator (id, partner_id, first_name, last_name, email, phone, added_at)
select uuidv7(), partner_id, contact_first_name, contact_last_name, contact_email, contact_phone, approved_at
from partner;
alter table administrator drop constraint administrator_email_key;
create unique index administrator_email on administrator (email) where removed_at is null;

-- Contact requests are answered.
alter table contact_request
    add column status      text        not null default 'OPEN' check (status in ('OPEN', 'ANSWERED')),
    add column answer      text        not null default '',
    add column answered_at timestamptz,
    add column version     bigint      not null default 0,
    add check ((status = 'ANSWERED') = (answered_at is not null));
create index contact_request_status on contact_request (status, id);

-- Mails wait here until they are sent. The id also is the mail's Message-ID, so that a repeat can be told from a new one.
create table letter (
    id         uuid primary key,
    recipient  text        not null,
    subject    text        not null,
    plain      text        not null,
    html       text        not null,
    written_at timestamptz not null,
    sent_at    timestamptz
);
create index letter_recipient on letter (recipient, id);

-- Courses that are still valid ring before they expire.

-- What the journey is made of: the facts of all services that say where a partner stands. One line per fact, so that
-- reading a topic again changes nothing.
create table journey_entry (
    event_id    text primary key,
    partner_id  text        not null,
    type        text        not null,
    subject     text        not null,
    service     text        not null,
    day         date,
    note        text        not null,
    occurred_at timestamptz not null
);
create index journey_entry_partner on journey_entry (partner_id, occurred_at, event_id);

create table journey_rebuild (
    id          uuid primary key,
    asked_at    timestamptz not null,
    finished_at timestamptz,
    facts       bigint      not null default 0
);
