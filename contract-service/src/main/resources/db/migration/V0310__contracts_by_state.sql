-- Operators see contracts by state, looked up every half minute.
create index agreement_status on agreement (status);
