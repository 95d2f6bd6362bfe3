-- Operators see open requests by state and the first answers at risk, looked up every half minute.
create index support_request_open on support_request (status) where status not in ('CLOSED', 'REJECTED', 'CANCELLED');
create index support_request_due on support_request (due_at)
    where responded_at is null and status in ('ACKNOWLEDGED', 'IN_PROGRESS');
