-- Contracts change and end; nothing new is made under one that did.
alter table active_contract
    add column changed_at timestamptz,
    add column ended      boolean not null default false,
    add check (not (ended and is_default));
