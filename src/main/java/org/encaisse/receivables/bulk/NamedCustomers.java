package org.encaisse.receivables.bulk;

import org.encaisse.customers.CreateNamedCustomers;
import org.encaisse.identity.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The customers that staged lines name: known, to be created, or a reason to refuse the line. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NamedCustomers {

    private final JdbcClient jdbc;
    private final CreateNamedCustomers create;
    private final Organisation organisation;

    NamedCustomers(JdbcClient jdbc, CreateNamedCustomers create, Organisation organisation) {
        this.jdbc = jdbc;
        this.create = create;
        this.organisation = organisation;
    }

    /** Fills {@code customer_named}: one row per code, its {@code customer_id} null when nobody knows it. */
    void look(String table) {
        jdbc.sql("drop table if exists pg_temp.customer_named").update();
        jdbc.sql("""
                create temporary table customer_named on commit drop as
                select w.entity_id, w.customer_code, w.line, d.customer_id
                  from (select l.entity_id, l.customer_code, min(l.line) as line
                          from pg_temp.%s l
                         where l.reason is null
                         group by l.entity_id, l.customer_code) w
                  left join customers.directory d
                         on d.tenant_id = :tenant
                        and d.entity_id = w.entity_id
                        and d.code = w.customer_code
                """.formatted(table)).update();
        jdbc.sql("analyze pg_temp.customer_named").update();
    }

    void refuseUnknown(String table) {
        jdbc.sql("""
                update pg_temp.%s l
                   set field = 'customer', found = l.customer_code, reason = :reason, arguments = l.customer_code
                  from pg_temp.customer_named n
                 where n.customer_id is null
                   and n.entity_id = l.entity_id
                   and n.customer_code = l.customer_code
                   and l.reason is null
                """.formatted(table))
                .param("reason", LoadRefusal.CUSTOMER_UNKNOWN.code())
                .update();
    }

    /** How many spellings of names stand in the file beside the first of each customer. */
    long otherNames(String table) {
        return jdbc.sql("""
                select coalesce(sum(w.names - 1), 0)
                  from (select count(distinct l.customer_name) as names
                          from pg_temp.%s l
                         where l.reason is null
                           and l.customer_name <> ''
                         group by l.entity_id, l.customer_code) w
                 where w.names > 1
                """.formatted(table)).query(Long.class).single();
    }

    /** Creates those that lines still accepted name; answers how many. */
    long createUnknown(String table, String candidateId) {
        jdbc.sql("drop table if exists pg_temp.customer_wanted").update();
        // A UUID is unique in its own table: the first line's candidate also names the customer it brings.
        jdbc.sql("""
                create temporary table customer_wanted on commit drop as
                select l.%s as customer_id, w.entity_id, w.code,
                       coalesce(nullif(l.customer_name, ''), w.code) as name
                  from (select n.entity_id, n.customer_code as code, min(s.line) as line
                          from pg_temp.customer_named n
                          join pg_temp.%s s
                            on s.entity_id = n.entity_id
                           and s.customer_code = n.customer_code
                         where n.customer_id is null
                           and s.reason is null
                         group by n.entity_id, n.customer_code) w
                  join pg_temp.%s l on l.line = w.line
                """.formatted(candidateId, table, table)).update();
        long created = create.create(organisation.current().language().getLanguage());
        jdbc.sql("""
                update pg_temp.customer_named n
                   set customer_id = w.customer_id
                  from pg_temp.customer_wanted w
                 where w.entity_id = n.entity_id
                   and w.code = n.customer_code
                """).update();
        return created;
    }
}
