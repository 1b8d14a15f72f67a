package org.encaisse.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.encaisse.platform.web.Messages;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rooms contribute and what the database takes are the same kinds. */
@EncaisseTest
class HoldKindsTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private List<HoldKind> kinds;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Messages messages;

    @Test
    void the_database_takes_every_kind_and_no_other() {
        String known = jdbc.sql("""
                select pg_get_constraintdef(c.oid)
                  from pg_constraint c
                 where c.conname = 'hold_kind_known'
                """).query(String.class).single();
        List<String> named = java.util.regex.Pattern.compile("'([^']+)'::text")
                .matcher(known)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(kinds).extracting(HoldKind::code).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void no_two_weigh_the_same() {
        assertThat(kinds).extracting(HoldKind::weight).doesNotHaveDuplicates();
    }

    @Test
    void each_is_worded() {
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(messages.has(kind.labelKey()))
                        .as(kind.code())
                        .isTrue());
    }
}
