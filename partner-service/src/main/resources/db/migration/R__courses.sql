-- The training catalogue of the program office. A code is never given to another course.
insert into course (code, title, purpose, valid_months) values
    ('VOP-MSP', 'Managed service provider foundations', 'PROGRAM', 24),
    ('COMP-VMC-AWS', 'Solution competency: VMware Cloud on AWS', 'COMPETENCY', 24),
    ('COMP-WORKSPACE-ONE', 'Solution competency: Workspace ONE', 'COMPETENCY', 24),
    ('COMP-HORIZON-CLOUD', 'Solution competency: Horizon Cloud', 'COMPETENCY', 24),
    ('COMP-SD-WAN', 'Solution competency: SD-WAN', 'COMPETENCY', 24),
    ('COMP-CARBON-BLACK', 'Solution competency: Carbon Black', 'COMPETENCY', 24)
on conflict (code) do update set
    title = excluded.title, purpose = excluded.purpose, valid_months = excluded.valid_months;
