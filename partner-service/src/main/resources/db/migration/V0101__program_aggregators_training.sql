create table program_page (
    kind     text not null check (kind in ('PROGRAM', 'CASE_STUDY', 'LEARNING_MATERIAL')),
    position int  not null,
    slug     text not null,
    title    text not null,
    body     text not null,
    step     int  check (step between 1 and 10),
    primary key (kind, position),
    unique (kind, slug)
);

create table contact_request (
    id         uuid primary key,
    reference  text        not null unique,
    name       text        not null,
    email      text        not null,
    country    char(2)     not null,
    message    text        not null,
    created_at timestamptz not null
);
create sequence contact_reference start 1001;

-- What this service knows of the catalogue, told by service.listed.
create table listed_service (
    code                 text primary key,
    name                 text    not null,
    family               text    not null,
    navigator_integrated boolean not null,
    free                 boolean not null,
    support_desk         text    not null,
    competency_course    text    not null
);

create sequence aggregator_number start 1001;
create table aggregator (
    id                 uuid primary key,
    aggregator_id      text        not null unique,
    name               text        not null,
    status             text        not null check (status in ('ACTIVE', 'INACTIVE')),
    contact_first_name text        not null,
    contact_last_name  text        not null,
    contact_email      text        not null unique,
    contact_phone      text        not null,
    registered_at      timestamptz not null,
    version            bigint      not null
);
create table aggregator_country (
    aggregator_row uuid    not null references aggregator,
    country        char(2) not null,
    primary key (aggregator_row, country)
);
create index aggregator_country_country on aggregator_country (country);

create table course (
    code           text primary key,
    title          text not null,
    purpose        text not null check (purpose in ('PROGRAM', 'COMPETENCY')),
    valid_months   int  not null check (valid_months > 0)
);

create table completion (
    id           uuid primary key,
    partner_id   text        not null references partner (partner_id),
    course       text        not null references course,
    person       text        not null,
    completed_on date        not null,
    expires_on   date        not null,
    evidence     text        not null,
    recorded_at  timestamptz not null,
    check (expires_on > completed_on)
);
create index completion_partner on completion (partner_id, course, expires_on);

insert into course (code, title, purpose, valid_months) values
    ('VOP-MSP', 'Managed service provider foundations', 'PROGRAM', 24),
    ('COMP-VMC-AWS', 'Solution competency: VMware Cloud on AWS', 'COMPETENCY', 24),
    ('COMP-WORKSPACE-ONE', 'Solution competency: Workspace ONE', 'COMPETENCY', 24),
    ('COMP-HORIZON-CLOUD', 'Solution competency: Horizon Cloud', 'COMPETENCY', 24),
    ('COMP-SD-WAN', 'Solution competency: SD-WAN', 'COMPETENCY', 24),
    ('COMP-CARBON-BLACK', 'Solution competency: Carbon Black', 'COMPETENCY', 24);

insert into program_page (kind, position, slug, title, body, step) values
    ('PROGRAM', 1, 'discover', 'Discover the program', 'A provider sells managed services on top of VMware cloud services without a data center of its own. Read the case studies, look at the catalogue, ask us anything.', 1),
    ('PROGRAM', 2, 'join', 'Join Partner Connect', 'Fill in the application. It is decided within ten calendar days of your country; the mail that follows carries your partner ID and a way to set your password.', 2),
    ('PROGRAM', 3, 'aggregator', 'Pick an aggregator', 'Choose the company that will be your billing agent from the directory of your country. It helps with the contract and sends you one bill a month.', 3),
    ('PROGRAM', 4, 'training', 'Complete training', 'Every new partner completes VOP-MSP. Some services ask for a solution competency before they can be transacted; the catalogue says which.', 4),
    ('PROGRAM', 5, 'contract', 'Sign a commit contract', 'Promise a monthly spend at list price for one service. The level you choose decides your discount. You and your aggregator sign.', 5),
    ('PROGRAM', 6, 'pipeline', 'Build a pipeline', 'Enter the opportunities you work on and see how they fill your commitment.', 6),
    ('PROGRAM', 7, 'terms', 'Determine your terms of service', 'Your customers accept your terms, not ours. Publish them before you serve anyone; you give first and second level support.', 7),
    ('PROGRAM', 8, 'onboard', 'Onboard to Cloud Partner Navigator', 'When a contract is active an invitation comes by mail. Its wizard sets up your account and your provider organization.', 8),
    ('PROGRAM', 9, 'provision', 'Configure customers and provision', 'Create a customer organization, open the service tile for it, choose how far you manage it, provision a software-defined data center.', 9),
    ('PROGRAM', 10, 'billing', 'Review and submit the Monthly Billing Order', 'Usage is spooled after the month has ended. Review it, submit it with a purchase order number; your aggregator approves and the bills follow.', 10),
    ('CASE_STUDY', 1, 'regional-host', 'A regional host without a second data center', 'A hosting company of forty people offered disaster recovery to its customers within a quarter: no hardware was bought, the commitment started at the smallest level and was raised twice in the first year.', null),
    ('CASE_STUDY', 2, 'security-desk', 'A security desk as a managed service', 'A systems integrator put its own analysts behind endpoint protection. The license is the smaller part of its price; the customer pays for the people who answer at night.', null),
    ('CASE_STUDY', 3, 'public-sector', 'Desktops for a public authority', 'A provider moved two thousand desktops in six weeks. Its aggregator bundled four services into one monthly bill that the authority could book as one order.', null),
    ('LEARNING_MATERIAL', 1, 'program-guide', 'Program guide', 'What the program asks of each participant and what it gives.', 2),
    ('LEARNING_MATERIAL', 2, 'competency-guide', 'Solution competency guide', 'Which services ask for a competency and which course proves it.', 4),
    ('LEARNING_MATERIAL', 3, 'pricing-handbook', 'Pricing handbook', 'Price books, commit levels and how the discount follows from the level.', 5),
    ('LEARNING_MATERIAL', 4, 'operations-handbook', 'Operations handbook', 'Customers, access levels, activation and provisioning in Navigator.', 9),
    ('LEARNING_MATERIAL', 5, 'navigator-playlist', 'Navigator demonstrations', 'Short films from the invitation to the first data center.', 8);
