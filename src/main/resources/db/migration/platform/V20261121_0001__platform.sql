-- The ground everything stands on: the application's role, whose data a transaction sees, sessions, jobs.

-- Roles belong to the whole server. The embedded one already has this role, with a password; elsewhere the owner
-- makes it here and joins it, so that the application's connections can drop to it (set role).
do $$
begin
    create role encaisse_app nologin;
exception
    when duplicate_object or unique_violation or insufficient_privilege then
        if not exists (select from pg_roles where rolname = 'encaisse_app') then
            raise exception 'the role encaisse_app is missing and % may not create it', current_user
                using hint = 'as an administrator: create role encaisse_app; grant encaisse_app to ' || current_user;
        end if;
end $$;
do $$
begin
    -- Always: since version 16, whoever creates a role belongs to it but may not yet take it on.
    execute format('grant encaisse_app to %I', current_user);
exception
    when insufficient_privilege then null; -- needless where the application has a login of its own
end $$;

-- Flyway has made the schema platform already, for its history table.
grant usage on schema platform to encaisse_app;

-- Bound per transaction; null (and so no row at all) outside of one.
create function platform.current_tenant() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.tenant', true), '')::uuid;
revoke all on function platform.current_tenant() from public;
grant execute on function platform.current_tenant() to encaisse_app;

-- Signed-in browsers (Spring Session's own columns). No tenant in them: the session is looked up before it is known.
create table platform.spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_by_id on platform.spring_session (session_id);
create index spring_session_by_expiry on platform.spring_session (expiry_time);
create index spring_session_by_principal on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_session foreign key (session_primary_id)
        references platform.spring_session (primary_id) on delete cascade
);

-- Jobs to run (db-scheduler's own columns); a job carries its tenant in its data.
create table platform.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_by_execution on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on platform.scheduled_tasks (last_heartbeat);

grant select, insert, update, delete
    on platform.spring_session, platform.spring_session_attributes, platform.scheduled_tasks to encaisse_app;
