-- Taking the demonstration away: the one deletion of the whole house, and only of tenants that are demonstrations.
create schema demo;
grant usage on schema demo to encaisse_app;

-- The application may not delete what happened. This function runs as the owner of the tables, and can only reach
-- tenants marked as demonstrations. It asks the catalogue which tables hold a tenant's rows, so a new module's tables
-- are not forgotten; a table whose rows are still pointed at waits for its turn.
create function demo.remove() returns int
    language plpgsql security definer set search_path = pg_catalog as
$$
declare
    doomed  uuid[];
    waiting text[];
    again   text[];
    t       text;
begin
    select coalesce(array_agg(tenant_id), '{}') into doomed from identity.tenant where demo;
    if doomed = '{}' then
        return 0;
    end if;
    delete from platform.spring_session s
     where s.principal_name in (select u.user_id::text from identity.app_user u where u.tenant_id = any (doomed));
    -- The youngest first: a table points at older ones.
    select array_agg(format('%I.%I', n.nspname, c.relname) order by c.oid desc) into waiting
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where c.relkind in ('r', 'p')
       and not c.relispartition
       and c.relpersistence = 'p'
       and a.atttypid = 'uuid'::regtype;
    loop
        again := '{}';
        foreach t in array waiting loop
            begin
                execute format('delete from %s where tenant_id = any ($1)', t) using doomed;
            exception when foreign_key_violation then
                again := again || t;
            end;
        end loop;
        exit when again = '{}';
        if array_length(again, 1) = array_length(waiting, 1) then
            raise exception 'the demonstration is still pointed at from outside of it: %', again;
        end if;
        waiting := again;
    end loop;
    return array_length(doomed, 1);
end
$$;
revoke all on function demo.remove() from public;
grant execute on function demo.remove() to encaisse_app;
