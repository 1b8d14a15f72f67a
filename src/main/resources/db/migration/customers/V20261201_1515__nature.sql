-- What a customer is before the law and before the house: said once, when it is imported or edited, from the word of its
-- profile; asked everywhere as this word.
alter table customers.customer
  add column nature text not null default 'business'
      constraint customer_nature check (nature in ('business', 'consumer', 'public', 'internal'));

update customers.customer c
   set nature = case
           when lower(c.profile) ~ '(^|[^[:alpha:]])(internes?|internal)([^[:alpha:]]|$)' then 'internal'
           when lower(c.profile) ~ '(^|[^[:alpha:]])(particuliers?|consumers?)([^[:alpha:]]|$)'
                or lower(c.profile) = 'grand-public' then 'consumer'
           when lower(c.profile) ~ '(^|[^[:alpha:]])(publics?|publique)([^[:alpha:]]|$)' then 'public'
           else 'business' end;

-- The column that was generated from one spelling goes; whoever reads the directory reads it from the nature.
create or replace view customers.directory with (security_invoker = true) as
select c.tenant_id,
       c.customer_id,
       c.entity_id,
       c.code,
       c.name,
       c.language,
       c.country,
       c.profile,
       c.segment,
       c.payment_method,
       c.collector_id,
       c.search,
       c.sector,
       c.nature = 'internal' as internal,
       c.nature
  from customers.customer c;

alter table customers.customer drop column internal;
