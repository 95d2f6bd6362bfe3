-- Levels are contiguous bands: each reaches to where the next one begins, the last one is open. The database keeps them
-- from overlapping, as it does with price books.
alter table commit_level
    add column band_to      numeric(20, 4),
    add column published_at timestamptz not null default now(),
    add check (band_to > monthly_commitment);
update commit_level as level set band_to = (
    select min(higher.monthly_commitment) from commit_level as higher
    where higher.service = level.service and higher.currency = level.currency and not higher.superseded
        and higher.monthly_commitment > level.monthly_commitment)
where not superseded;
alter table commit_level add constraint commit_level_bands
    exclude using gist (service with =, currency with =, numrange(monthly_commitment, band_to, '[)') with &&)
    where (not superseded);


create sequence enquiry_number start 1001;
create table sales_enquiry (
    id          uuid primary key,
    reference   text        not null unique,
    partner_id  text        not null,
    service     text        not null references cloud_service (code),
    question    text        not null,
    status      text        not null check (status in ('NEW', 'ASSIGNED', 'ANSWERED')),
    assignee    text        not null,
    answer      text        not null,
    taken_at    timestamptz not null,
    answered_at timestamptz,
    version     bigint      not null,
    check ((status = 'NEW') = (assignee = '')),
    check ((status = 'ANSWERED') = (answered_at is not null))
);
create index sales_enquiry_partner on sales_enquiry (partner_id, id);
create index sales_enquiry_status on sales_enquiry (status, id);
