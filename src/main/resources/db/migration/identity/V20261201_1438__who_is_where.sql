-- Before anybody has signed in there is no tenant, and on a cluster no statement asks every server. What tells where to look
-- is kept here, beside the tenants' own tables: which e-mail address is known where. Everything else of the person,
-- the password's hash among it, stays with the tenant. (No foreign key: on a cluster this table is not spread, app_user is.)
create table identity.known_email (
    tenant_id uuid not null,
    user_id   uuid not null,
    email     text not null check (email = lower(email)),
    constraint known_email_pk primary key (tenant_id, user_id)
);
create index known_email_by_email on identity.known_email (email, user_id);
insert into identity.known_email (tenant_id, user_id, email)
select u.tenant_id, u.user_id, u.email from identity.app_user u;

-- A token names its tenant from now on. Those made before do not: they work until they end, within a year, because their
-- tenant is kept here. Nothing is ever added.
create table identity.earlier_token (
    tenant_id  uuid  not null,
    token_hash bytea not null,
    constraint earlier_token_pk primary key (tenant_id, token_hash)
);
create unique index earlier_token_by_hash on identity.earlier_token (token_hash);
insert into identity.earlier_token (tenant_id, token_hash)
select t.tenant_id, t.token_hash from identity.api_token t where t.revoked_at is null;

do $$
declare t text;
begin
    foreach t in array array['known_email', 'earlier_token'] loop
        execute format('alter table identity.%I enable row level security', t);
        execute format('create policy tenant_only on identity.%I using (tenant_id = platform.current_tenant())', t);
    end loop;
end $$;
grant select, insert, update on identity.known_email to encaisse_app;

drop index identity.api_token_by_hash;
create unique index api_token_by_hash on identity.api_token (tenant_id, token_hash);

-- The first to be made comes first: identifiers grow with time.
drop function identity.logins(text);
create function identity.known_at(wanted text)
    returns table (tenant_id uuid, user_id uuid)
    language sql stable security definer set search_path = pg_catalog as
$$
    select e.tenant_id, e.user_id
      from identity.known_email e
     where e.email = lower(wanted)
     order by e.user_id
$$;

drop function identity.token_owner(bytea);
create function identity.tenant_of_earlier_token(wanted bytea)
    returns uuid
    language sql stable security definer set search_path = pg_catalog as
$$
    select t.tenant_id
      from identity.earlier_token t
     where t.token_hash = wanted
$$;

revoke all on function identity.known_at(text), identity.tenant_of_earlier_token(bytea) from public;
grant execute on function identity.known_at(text), identity.tenant_of_earlier_token(bytea) to encaisse_app;
