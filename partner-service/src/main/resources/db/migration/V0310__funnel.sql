-- Operators see how many partners have taken each step, looked up every half minute.
create index journey_entry_type on journey_entry (type, partner_id);
