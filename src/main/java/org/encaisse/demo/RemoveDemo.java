package org.encaisse.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the demonstration away, every row of it; no other organisation is touched. */
@Component
class RemoveDemo {

    private final JdbcClient db;

    RemoveDemo(JdbcClient db) {
        this.db = db;
    }

    /** How many organisations were removed. */
    @Transactional
    public int remove() {
        return db.sql("select demo.remove()").query(Integer.class).single();
    }
}
