-- Pages that anyone may read, written by the program office.
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
    ('LEARNING_MATERIAL', 5, 'navigator-playlist', 'Navigator demonstrations', 'Short films from the invitation to the first data center.', 8)
on conflict (kind, position) do update set
    slug = excluded.slug, title = excluded.title, body = excluded.body, step = excluded.step;
