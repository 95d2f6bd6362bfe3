-- Operators see activations and SDDCs that are on their way or failed, looked up every half minute.
create index service_activation_moving on service_activation (status) where status <> 'ACTIVE';
create index sddc_moving on sddc (status) where status <> 'READY';
