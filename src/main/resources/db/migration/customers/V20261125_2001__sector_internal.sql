-- The line of business of a customer: some are at risk. A company of the house is known by its profile.
alter table customers.customer
    add column sector text check (length(sector) between 1 and 80),
    add column internal boolean not null generated always as (profile = 'interne') stored;
