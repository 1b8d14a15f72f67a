package org.encaisse.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor of writing: the rows that the application wrote, written once more by the owner into tables with the same
 * keys, indexes, checks and foreign keys.
 */
final class Copies {

    private final Connection owner;
    private final Path folder;

    Copies(Connection owner, Path folder) throws SQLException {
        this.owner = owner;
        this.folder = folder;
        Server.execute(owner, "drop schema if exists floor cascade");
        Server.execute(owner, "create schema floor");
    }

    /** @param table with its schema @param where which rows */
    record Rows(String table, String where, String order) {

        String copy() {
            return "floor." + table.replace('.', '_');
        }

        Path file(Path folder) {
            return folder.resolve(table + ".copy");
        }
    }

    /** Keeps the rows aside and makes the empty tables; answers how many rows there are. */
    long prepare(List<Rows> all) throws SQLException, IOException {
        long count = 0;
        for (Rows rows : all) {
            Server.execute(
                    owner,
                    "create table %s (like %s including all excluding generated)".formatted(rows.copy(), rows.table()));
            for (String key : foreignKeys(rows.table())) {
                Server.execute(owner, "alter table " + rows.copy() + " add " + inside(all, key));
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows.file(folder)), 1 << 16)) {
                count += Server.copy(owner)
                        .copyOut(
                                "copy (select * from %s where %s order by %s) to stdout"
                                        .formatted(rows.table(), rows.where(), rows.order()),
                                out);
            }
        }
        return count;
    }

    /** COPY straight into the tables, one transaction. */
    void copyIn(List<Rows> all) throws SQLException, IOException {
        owner.setAutoCommit(false);
        for (Rows rows : all) {
            load(rows, rows.copy());
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    /** COPY into temporary tables, then {@code insert … select}, one transaction. */
    void insertSelect(List<Rows> all) throws SQLException, IOException {
        owner.setAutoCommit(false);
        for (Rows rows : all) {
            String temporary = "temporary_" + rows.table().replace('.', '_');
            Server.execute(
                    owner,
                    "create temporary table %s on commit drop as select * from %s limit 0"
                            .formatted(temporary, rows.table()));
            load(rows, temporary);
            Server.execute(owner, "insert into %s select * from %s".formatted(rows.copy(), temporary));
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    void drop() throws SQLException {
        Server.execute(owner, "drop schema floor cascade");
    }

    private void load(Rows rows, String into) throws SQLException, IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(rows.file(folder)), 1 << 16)) {
            Server.copy(owner).copyIn("copy " + into + " from stdin", in, 1 << 16);
        }
    }

    /** A key to another table that is copied too points to its copy. */
    private static String inside(List<Rows> all, String key) {
        String moved = key;
        for (Rows rows : all) {
            moved = moved.replace("REFERENCES " + rows.table() + "(", "REFERENCES " + rows.copy() + "(");
        }
        return moved;
    }

    private List<String> foreignKeys(String table) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_get_constraintdef(oid)
                          from pg_constraint
                         where conrelid = '%s'::regclass
                           and contype = 'f'
                         order by conname
                        """.formatted(table))) {
            while (row.next()) {
                keys.add(row.getString(1));
            }
        }
        return keys;
    }
}
