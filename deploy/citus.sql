-- Spreads the tables of Encaisse over a Citus cluster (tried on 13.2: a coordinator, two workers, PostgreSQL 15).
--
--   psql -X -v ON_ERROR_STOP=1 -d encaisse -f deploy/citus.sql      as the owner of the tables, on the coordinator
--
-- With the application stopped: once the first start has migrated the database, and again after each version that brought
-- tables. What is spread stays as it is: running it twice does nothing. It is one transaction: all or nothing.
--
-- Before, by the administrator, on the coordinator and on every worker (docs/guide/exploiter.md says it in full):
--   create extension citus;
--   create role encaisse_app login;   -- each session works under this role, and the coordinator signs in on the workers
--                                     -- with it: let it in by pg_hba.conf, or give its password in pg_dist_authinfo

-- `set local app.tenant` is said to the workers too: without it their policies would show nothing.
select format('alter database %I set citus.propagate_set_commands to ''local''', current_database()) \gexec

begin;
set local citus.multi_shard_modify_mode to 'sequential';
set local client_min_messages to warning;

-- Every table whose rows belong to a tenant, all rows of one tenant on one server. Not spread: what is read before the
-- tenant is known (identity.known_email, identity.earlier_token), the sessions and the jobs of the schema platform. The
-- tenants themselves are few and every table points at them: each server has them all.
create temporary table spread on commit drop as
select c.oid, c.oid::regclass::text as name
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_index i on i.indrelid = c.oid and i.indisprimary
  join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'tenant_id'
 where c.relkind = 'r'
   and n.nspname <> 'platform'
   and c.oid <> all (array['identity.tenant', 'identity.known_email', 'identity.earlier_token']::regclass[]);
delete from spread s
 using pg_dist_partition p
 where p.logicalrelid = s.oid
   and p.partmethod = 'h';

-- A table that is not spread may not point at one that is, nor the other way round: the foreign keys come back at the end.
create temporary table pointer on commit drop as
select f.conrelid::regclass::text as name, f.conname, pg_get_constraintdef(f.oid) as definition
  from pg_constraint f
 where f.contype = 'f'
   and f.conrelid in (select s.oid from spread s);
select format('alter table %s drop constraint %I', p.name, p.conname) from pointer p order by 1 \gexec

select create_reference_table('identity.tenant')
 where not exists (select
                     from pg_dist_partition p
                    where p.logicalrelid = 'identity.tenant'::regclass
                      and p.repmodel = 't');
select format('select create_distributed_table(%L, ''tenant_id'', colocate_with => %L)', s.name,
              case when s.name = 'identity.legal_entity' then 'default' else 'identity.legal_entity' end)
  from spread s
 order by s.name <> 'identity.legal_entity', s.name
\gexec

select format('alter table %s add constraint %I %s', p.name, p.conname, p.definition) from pointer p order by 1 \gexec
commit;

select partmethod = 'h' as spread, count(*) as tables from pg_dist_partition group by 1 order by 1;
