-- Operators see orders by state, looked up every half minute.
create index monthly_order_state on monthly_order (status, month);
