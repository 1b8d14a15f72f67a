package org.encaisse.receivables.bulk;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL is told for the rest of a transaction that joins a whole file. */
final class Settings {

    private Settings() {}

    static void forBulk(JdbcClient jdbc) {
        // Joins of a million lines stay in memory; compiling them costs more than it saves.
        jdbc.sql("select set_config('work_mem', '96MB', true), set_config('jit', 'off', true)")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
