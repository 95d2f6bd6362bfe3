-- The services that docs/source.md's document names. Flags from its own lists: integrated with Navigator (steps 5 to 8),
-- competency required (step 4), support (support process). The families are ours. Where the source names no technical
-- desk for a service, its requests go to the commerce portal (ours). Every other service learns what is new or changed
-- here from service.listed.v1.
with listed as (
    insert into cloud_service
        (code, name, family, navigator_integrated, competency_required, competency_course, free, support_desk)
    values
        ('vmc-aws', 'VMware Cloud on AWS', 'Cloud infrastructure', true, true, 'COMP-VMC-AWS', false, 'GSS'),
        ('carbon-black-cloud', 'VMware Carbon Black Cloud', 'Security', true, true, 'COMP-CARBON-BLACK', false, 'GSS'),
        ('cloud-director-service', 'VMware Cloud Director service', 'Cloud infrastructure', true, false, null, false, 'GSS'),
        ('tanzu-mission-control', 'VMware Tanzu Mission Control', 'Modern applications', true, false, null, false, 'GSS'),
        ('aria-cost', 'VMware Aria Cost powered by CloudHealth', 'Cloud management', true, false, null, false, 'OWN_TEAM'),
        ('cloud-disaster-recovery', 'VMware Cloud Disaster Recovery', 'Cloud infrastructure', true, false, null, false, 'GSS'),
        ('bitnami', 'Bitnami', 'Modern applications', true, false, null, true, 'OWN_TEAM'),
        ('workspace-one', 'VMware Workspace ONE (Mobility)', 'Digital workspace', false, true, 'COMP-WORKSPACE-ONE', false, 'COMMERCE_PORTAL'),
        ('horizon-cloud', 'VMware Horizon Cloud (Desktop as a Service)', 'Digital workspace', false, true, 'COMP-HORIZON-CLOUD', false, 'COMMERCE_PORTAL'),
        ('sd-wan', 'VMware SD-WAN (SASE)', 'Networking', false, true, 'COMP-SD-WAN', false, 'COMMERCE_PORTAL'),
        ('vmc-dell-emc', 'VMware Cloud on Dell EMC', 'Cloud infrastructure', false, false, null, false, 'GSS'),
        ('aria-operations-for-applications', 'VMware Aria Operations for Applications', 'Cloud management', false, false, null, false, 'GSS'),
        ('aria-automation', 'VMware Aria Automation', 'Cloud management', false, false, null, false, 'GSS'),
        ('aria-operations', 'VMware Aria Operations', 'Cloud management', false, false, null, false, 'GSS'),
        ('aria-operations-for-networks', 'VMware Aria Operations for Networks', 'Cloud management', false, false, null, false, 'GSS'),
        ('aria-operations-for-logs', 'VMware Aria Operations for Logs', 'Cloud management', false, false, null, false, 'GSS')
    on conflict (code) do update
        set name = excluded.name, family = excluded.family, navigator_integrated = excluded.navigator_integrated,
            competency_required = excluded.competency_required, competency_course = excluded.competency_course,
            free = excluded.free, support_desk = excluded.support_desk
        where (cloud_service.name, cloud_service.family, cloud_service.navigator_integrated,
               cloud_service.competency_required, cloud_service.competency_course, cloud_service.free,
               cloud_service.support_desk)
            is distinct from (excluded.name, excluded.family, excluded.navigator_integrated,
               excluded.competency_required, excluded.competency_course, excluded.free, excluded.support_desk)
    returning *)
insert into outbox (event_id, topic, key, type, data, occurred_at, traceparent)
select uuidv7(), 'service.v1', code, 'service.listed.v1',
       json_strip_nulls(json_build_object(
           'code', code,
           'name', name,
           'family', family,
           'navigatorIntegrated', navigator_integrated,
           'competencyRequired', competency_required,
           'competencyCourse', competency_course,
           'free', free,
           'supportDesk', support_desk))::text,
       now(), ''
from listed order by id;

-- Commit levels to begin with: the source leaves bands and discounts open, these are ours; a free service has none.
insert into commit_level
    (service, code, currency, level_version, monthly_commitment, discount_basis_points, rounding_unit, band_to)
select service.code, level.code, 'USD', 1, level.monthly_commitment, level.discount_basis_points, 1, level.band_to
from (select code from cloud_service where not free order by id) as service
cross join (values
    ('L10', 10, 500, 2500),
    ('L2500', 2500, 1000, 10000),
    ('L10K', 10000, 1500, 50000),
    ('L50K', 50000, 2000, 250000),
    ('L250K', 250000, 2500, null)) as level (code, monthly_commitment, discount_basis_points, band_to)
where not exists (
    select 1 from commit_level as known
    where known.service = service.code and known.currency = 'USD');
