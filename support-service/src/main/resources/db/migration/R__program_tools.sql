-- The program's own tools are no services of the catalogue, but people ask about them too.
insert into product (code, name, desk, free) values
    ('partner-connect', 'Partner Connect', 'COMMERCE_PORTAL', true),
    ('commerce-portal', 'Commerce Portal', 'COMMERCE_PORTAL', true),
    ('partner-navigator', 'Cloud Partner Navigator', 'COMMERCE_PORTAL', true)
on conflict (code) do update set name = excluded.name, desk = excluded.desk, free = excluded.free;
