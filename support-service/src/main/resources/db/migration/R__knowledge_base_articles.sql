-- Articles of the knowledge base, in our own words. Identifiers are fixed, so that links to them last.
insert into article (id, title, product, keywords, body, updated_on) values
    ('019a0000-0000-7000-8000-000000000001', 'How to find out whether the program fits your business', 'partner-connect',
     'discover program case study contact step 1',
     'The program is for companies that want to sell VMware services under their own name without building data centers. Read the program page and the case studies first; both are open and need no account.

If a question stays open, leave a contact request. You get a reference number with it; quote that number when somebody calls you back.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000002', 'Your application to join: what happens after you submit it', 'partner-connect',
     'apply application join partner id review decision ten days step 2',
     'A submitted application is reviewed by people, and you hear the decision within ten calendar days of your own country''s calendar. A company can have one open application per registration number and country, so a second form is refused and points to the first.

After approval two mails arrive at the primary contact''s address: one with the partner ID, one with a link to set a password.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000003', 'The link to set your first password has expired', 'partner-connect',
     'password link expired login sign in first time mail missing',
     'The link in the set-password mail works for three days and only once. Open the sign-in page, choose the option for a forgotten password and enter the address of the primary contact; a new mail follows.

If nothing arrives, look into the spam folder and check that the address in your application was spelled correctly. Support can not see or set passwords.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000004', 'Changing the primary contact of your company', 'partner-connect',
     'primary contact administrator change person left company',
     'Every partner has exactly one primary contact, who is also the first administrator of the commerce portal. Name the successor before the present contact leaves, because at least one administrator must exist at any time.

Open a request in category PROGRAM with the partner ID, the new name and a business address at your own domain.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000005', 'Choosing an aggregator for your country', 'partner-connect',
     'aggregator pick choose country list directory billing agent step 3',
     'Only aggregators that are authorized for the country of your company can be chosen. List the directory by country, talk to one or two of them about their terms, then record your choice.

You may change the aggregator later. The change counts for contracts signed from then on; running contracts stay where they are.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000006', 'Your aggregator does not answer product questions', 'partner-connect',
     'aggregator support help product question who',
     'Aggregators help to set up the commit contract, send the monthly consolidated bill and collect payment. They give no product support.

Send technical questions to the support center and questions about prices, levels or bills to the commerce portal desk. Ask the aggregator only about its own invoice and payment terms.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000007', 'Required training for a new partner: VOP-MSP', 'partner-connect',
     'training course vop-msp mandatory new partner step 4 completion',
     'The VOP-MSP course is required of every new partner before the first contract can be signed. One person of your company completes it; the training authority records the completion with a date and evidence.

A completion is valid for a limited time. When it expires, new contracts wait until it is renewed, running contracts go on.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000008', 'Which services need a solution competency', 'partner-connect',
     'competency certification solution eligibility missing course not eligible vmc-aws workspace-one horizon-cloud sd-wan carbon-black',
     'A solution competency is asked for VMware Cloud on AWS, Workspace ONE, Horizon Cloud, SD-WAN and Carbon Black. All other services of the catalogue need the general training only.

The eligibility check of a service lists each missing condition and the course that satisfies it. Run it before you plan a signing date.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000009', 'My completed course does not count yet', 'partner-connect',
     'training completion not recorded missing eligibility wait evidence',
     'Completions are recorded by the training authority, not by the learning platform itself, so a day can pass between your exam and the entry. List the completions of your company to see what is recorded.

If a course is still missing after two working days, open a request in category CERTIFICATION and name the course, the person and the date.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000010', 'Picking a commit level', 'commerce-portal',
     'commit level contract discount msrp spend band monthly commitment step 5',
     'A level is a promise of monthly spend at list price for one service; a higher promise brings a higher discount on every line. Start from the list value of what your customers will use in an ordinary month, not from the best month.

The forecast of an active contract names the level that would have been cheapest. Upgrading is easier than going down, so begin low when in doubt.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000011', 'Signing is refused because a condition is missing', 'commerce-portal',
     'sign signature contract refused not eligible missing aggregator training',
     'Before you can sign, your company needs an aggregator, the general training and, for some services, a competency. The refusal lists each missing condition with the course or the step that fixes it.

Fix the conditions in any order and repeat the signature with a new idempotency key. The draft keeps its terms meanwhile.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000012', 'Why the first and last month of my contract are smaller', 'commerce-portal',
     'minimum commit proration prorated first month last month schedule term start date',
     'A contract that does not start on the first day of a month has one month more in its schedule. The first month counts only the days from the start date, rounded down to the unit of the level; the last month takes the rest.

The sum over all months is always the term multiplied by the level, so nothing is charged twice.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000013', 'Who must sign, and how long a contract takes to become active', 'commerce-portal',
     'countersign approval aggregator vmware active pending effective date status contract',
     'You sign first, your aggregator countersigns, and VMware approves. A contract with a start date in the future waits in its approved state and becomes active on that day in its billing zone.

Until it is active you can withdraw it. Once it is active, changes go through a change request.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000014', 'Tracking a deal before the customer signs', 'commerce-portal',
     'pipeline opportunity forecast deal stage probability step 6',
     'Enter each deal as an opportunity with the service, the expected monthly list value, the start and a probability. The forecast adds the weighted deals to the running usage and compares both with your commitment.

Opportunities belong to your company alone. Neither aggregators nor VMware can read customer names in them.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000015', 'Writing terms of service for your customers', 'partner-navigator',
     'terms of service publish version customer accept acceptance step 7 legal',
     'Your customers contract with you, so the terms are yours. Draft them, have them checked, then publish; a published version never changes and carries a hash that proves its text.

Each customer accepts a version before its first service is activated. Publishing a new version does not withdraw earlier acceptances.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000016', 'The invitation to Navigator did not arrive or has expired', 'partner-navigator',
     'invitation onboarding mail wizard expired token navigator step 8 access',
     'The invitation goes out when your first contract becomes active. It is sent to the primary contact, works once and expires after fourteen days; a second contract sends no second invitation.

Without access to Navigator use the customer-connect desk or the phone. Name the partner ID and the contract number and ask for a new invitation, which replaces the old one.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000017', 'The onboarding wizard stopped halfway', 'partner-navigator',
     'wizard onboarding resume provider organization setup account settings',
     'The wizard keeps what you entered. Sign in again with the same account and it opens at the first page that is not complete: account, organization or settings.

The provider organization comes into being only with the last click. Check the name before, because customers will see it.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000018', 'Creating a customer organization', 'partner-navigator',
     'customer organization create tenant contact user configure step 9',
     'A customer organization is a child of your provider organization. You need its name, country and one contact; the contact receives a mail to set a password and can then accept your terms.

Keep the contact''s address correct: it belongs to one person and one organization, and an address that is in use elsewhere is refused.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000019', 'How much access you have to a customer''s service', 'partner-navigator',
     'access level full partial none grant manage customer access permission expire',
     'For each customer and service you hold full access, partly managed access with named permissions, or none. You request a level with an end date and the customer approves it; before that nothing changes.

A grant ends by itself on its date. Renew it in time if you run the service for the customer.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000020', 'Activating a service for a customer is refused', 'partner-navigator',
     'activation activate service tile refused no active contract terms not accepted not integrated',
     'An activation needs four things: an active contract for the service unless it is free, a service that is integrated with Navigator, accepted terms of service, and two active organizations. The refusal names the one that is missing.

For services outside Navigator write to your sales representative; the request is tracked all the same.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000021', 'An SDDC stays in provisioning', 'vmc-aws',
     'sddc provisioning stuck slow hosts region quota cluster cloud on aws failed last operation',
     'Read the last operation of the SDDC first: it says what the platform waits for. The common causes are a region without free hosts, a host count above the quota of the customer organization, and a service that is not fully active yet.

A provisioning that failed can be repeated with the same identifier. If it stays for more than an hour without a message, open a request with the identifier, the region and the number of hosts.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000022', 'Connecting an SDDC to the customer''s own network', 'vmc-aws',
     'sddc network vpn gateway firewall connect direct route cloud on aws',
     'Plan address ranges first; they must not overlap with those of the customer. Then set up the tunnel from the gateway of the SDDC, add the routes on both ends and open the firewall for exactly the traffic you need.

If the tunnel is up but nothing passes, compare the routes and the firewall counters before you change the tunnel.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000023', 'Sensors of Carbon Black Cloud do not report', 'carbon-black-cloud',
     'carbon black sensor agent endpoint offline not reporting registration',
     'A sensor that was installed but does not appear usually has no way out: check proxy, certificate inspection and the clock of the machine. A sensor that was cloned with an image shares its identity with others and must be registered anew.

Collect the sensor''s log before you reinstall it; support will ask for that file.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000024', 'Recovering a site with Cloud Disaster Recovery', 'cloud-disaster-recovery',
     'disaster recovery failover plan test snapshot restore protection group',
     'Test the recovery plan while nothing is wrong; a test run shows wrong mappings without touching production. During a real failover stop replication of the failed site first so that no half-written state overwrites a good snapshot.

If the failover itself is blocked, open a request with severity 1; no search is needed for that.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000025', 'Tenant of Cloud Director service cannot deploy a machine', 'cloud-director-service',
     'cloud director tenant virtual machine deploy quota storage policy catalog',
     'Most refused deployments come from a quota of the organization, a storage policy that the template asks for and the tenant does not have, or an address pool that is used up. The task''s detail names which.

Raise the limit or choose another policy, then repeat the deployment; the template need not be uploaded again.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000026', 'Attaching a cluster to Tanzu Mission Control', 'tanzu-mission-control',
     'tanzu kubernetes cluster attach agent unhealthy disconnected',
     'The agent opens connections outwards only, so the cluster needs a way to the service on port 443 and a working name resolution. Run the attach command with a user that may create namespaces and cluster roles.

A cluster that shows as disconnected comes back by itself once the network is repaired. Attach it again only if its agent was removed.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000027', 'Cost reports for Aria Cost: whom to ask', 'aria-cost',
     'aria cost cloudhealth report price own team data missing',
     'Aria Cost powered by CloudHealth has a support team of its own, so technical requests on it go straight there. Data appears up to a day after the cloud account reported it.

For questions about the price of the service or about its line on your order choose category BILLING; that goes to the commerce portal desk.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000028', 'Using the Bitnami catalogue', 'bitnami',
     'bitnami free marketplace image catalogue no contract charge',
     'Bitnami costs nothing and needs no contract or commitment. Activate its tile for a customer like any other integrated service; no line appears on the monthly order.

Technical questions go to the Bitnami team directly.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000029', 'Reading and submitting the Monthly Billing Order', 'commerce-portal',
     'monthly billing order mbo submit purchase order po validate usage due step 10',
     'The order of a month opens for review on the fourth day of the next month and is due on the fifth. Compare the usage of each customer with your own records, enter your purchase-order number and submit.

Your aggregator approves or sends the order back with a reason. A closed order never changes; corrections come as new lines on a later one.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000030', 'Usage in the order differs from what you expected', 'commerce-portal',
     'usage difference order billing wrong late missing duplicate explain line',
     'Every line of an order leads down to the usage events behind it. Look at the period first: usage that was reported late keeps its own period and is charged on the next open order, for up to ninety days.

Events that were reported twice are counted once. If a line still looks wrong, open a request in category BILLING with the order, the line and the value you expected.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000031', 'What underage on an order means', 'commerce-portal',
     'underage overage commitment shortfall minimum bill',
     'If the list value of a month''s usage stays below the commitment, the difference is a line of its own, called underage, with the same discount as the rest. Usage above the commitment is overage and simply charged.

Underage is between you, the aggregator and VMware. It never appears on an invoice to your customer.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000032', 'Severity levels and how fast you get an answer', 'partner-navigator',
     'support severity first response time sla business hours urgent',
     'Severity 1 means that production stands still: the first answer is due in thirty minutes, day and night, and no search is needed before. Severity 2, 3 and 4 are due in four, eight and twelve business hours.

The clock stands still while a request waits for you or for somebody else. Choose the severity by the effect on the business, not by the size of the customer.',
     '2026-11-22'),
    ('019a0000-0000-7000-8000-000000000033', 'When and how a provider escalates to VMware', 'partner-navigator',
     'escalate escalation vendor l1 l2 customer privacy support level',
     'Customers are served by their provider at the first and second level. When the provider is stuck, it escalates: it notes what was tried, searches the knowledge base and describes the matter in its own words.

The escalated request is a new one between provider and VMware. It names no customer; a text that does is refused.',
     '2026-11-22')
on conflict (id) do update set title = excluded.title, product = excluded.product, keywords = excluded.keywords,
    body = excluded.body, updated_on = excluded.updated_on;
