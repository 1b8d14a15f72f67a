-- Tenants, their legal entities («structures»), people, roles, tokens.
create schema identity;
grant usage on schema identity to encaisse_app;

create table identity.tenant (
    tenant_id   uuid        not null,
    name        text        not null check (length(name) between 1 and 200),
    currency    char(3)     not null,
    time_zone   text        not null,
    calendar    text        not null,
    language    text        not null check (language in ('fr', 'en')),
    demo        boolean     not null default false,
    opened_at   timestamptz not null default now(),
    constraint tenant_pk primary key (tenant_id)
);

create table identity.legal_entity (
    tenant_id    uuid not null,
    entity_id    uuid not null,
    code         text not null check (length(code) between 1 and 40),
    name         text not null check (length(name) between 1 and 200),
    currency     char(3) not null,
    legal_form   text,
    registration text,
    street       text,
    postal_code  text,
    city         text,
    country      char(2) not null,
    email        text,
    telephone    text,
    bank_name    text,
    iban         text,
    bic          text,
    constraint legal_entity_pk primary key (tenant_id, entity_id),
    constraint legal_entity_code_taken unique (tenant_id, code),
    constraint legal_entity_tenant foreign key (tenant_id) references identity.tenant (tenant_id)
);

create table identity.app_user (
    tenant_id     uuid        not null,
    user_id       uuid        not null,
    email         text        not null check (email = lower(email)),
    display_name  text        not null check (length(display_name) between 1 and 200),
    telephone     text,
    password_hash text,
    language      text        not null check (language in ('fr', 'en')),
    disabled_at   timestamptz,
    created_at    timestamptz not null default now(),
    constraint app_user_pk primary key (tenant_id, user_id),
    constraint app_user_email_taken unique (tenant_id, email),
    constraint app_user_tenant foreign key (tenant_id) references identity.tenant (tenant_id)
);
create index app_user_by_email on identity.app_user (email);

create table identity.user_role (
    tenant_id uuid not null,
    user_id   uuid not null,
    role      text not null check (role in ('collector', 'manager', 'direction', 'sales', 'accountant', 'courier', 'administrator')),
    constraint user_role_pk primary key (tenant_id, user_id, role),
    constraint user_role_user foreign key (tenant_id, user_id) references identity.app_user (tenant_id, user_id) on delete cascade
);

create table identity.api_token (
    tenant_id    uuid        not null,
    token_id     uuid        not null,
    user_id      uuid        not null,
    name         text        not null check (length(name) between 1 and 100),
    token_hash   bytea       not null,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    constraint api_token_pk primary key (tenant_id, token_id),
    constraint api_token_user foreign key (tenant_id, user_id) references identity.app_user (tenant_id, user_id) on delete cascade
);
create unique index api_token_by_hash on identity.api_token (token_hash);

-- A tenant's own days off, and public holidays on which it works after all (moon-sighted feasts are estimates).
create table identity.day_override (
    tenant_id uuid    not null,
    day       date    not null,
    working   boolean not null,
    label     text,
    constraint day_override_pk primary key (tenant_id, day),
    constraint day_override_tenant foreign key (tenant_id) references identity.tenant (tenant_id)
);

-- What a caller may replay: the answer given to an Idempotency-Key.
create table identity.idempotent_answer (
    tenant_id   uuid        not null,
    user_id     uuid        not null,
    key         text        not null check (length(key) between 1 and 200),
    request     bytea       not null,
    status      int,
    content_type text,
    location    text,
    body        bytea,
    answered_at timestamptz not null default now(),
    constraint idempotent_answer_pk primary key (tenant_id, user_id, key)
);

do $$
declare t text;
begin
    foreach t in array array['tenant', 'legal_entity', 'app_user', 'user_role', 'api_token', 'day_override', 'idempotent_answer'] loop
        execute format('alter table identity.%I enable row level security', t);
        execute format('create policy tenant_only on identity.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert, update, delete on identity.%I to encaisse_app', t);
    end loop;
end $$;

-- Before anybody has signed in there is no tenant: these three answer the edge, and nothing else does.
create function identity.logins(wanted text)
    returns table (tenant_id uuid, user_id uuid, password_hash text)
    language sql stable security definer set search_path = pg_catalog as
$$
    select u.tenant_id, u.user_id, u.password_hash
      from identity.app_user u
     where u.email = lower(wanted)
       and u.disabled_at is null
       and u.password_hash is not null
     order by u.created_at
$$;

create function identity.token_owner(wanted bytea)
    returns table (tenant_id uuid, user_id uuid, token_id uuid, expires_at timestamptz)
    language sql stable security definer set search_path = pg_catalog as
$$
    select t.tenant_id, t.user_id, t.token_id, t.expires_at
      from identity.api_token t
      join identity.app_user u on u.tenant_id = t.tenant_id and u.user_id = t.user_id
     where t.token_hash = wanted
       and t.revoked_at is null
       and u.disabled_at is null
$$;

create function identity.tenants()
    returns table (tenant_id uuid, time_zone text, demo boolean)
    language sql stable security definer set search_path = pg_catalog as
$$
    select t.tenant_id, t.time_zone, t.demo
      from identity.tenant t
     order by t.opened_at
$$;

revoke all on function identity.logins(text), identity.token_owner(bytea), identity.tenants() from public;
grant execute on function identity.logins(text), identity.token_owner(bytea), identity.tenants() to encaisse_app;
