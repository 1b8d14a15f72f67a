package org.encaisse.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.encaisse.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One bucket rule; the database's and Java's are the same one. */
class BucketTest {

    private static final LocalDate ON = LocalDate.parse("2026-11-21");

    @ParameterizedTest(name = "{0} days late is {1}")
    @CsvSource({
        "-1, not-due",
        "0, not-due",
        "1, 0-30",
        "30, 0-30",
        "31, 31-60",
        "60, 31-60",
        "61, 61-90",
        "90, 61-90",
        "91, over-90"
    })
    void what_is_due_today_is_not_late(int late, String bucket) {
        assertThat(Bucket.of(ON.minusDays(late), ON)).isEqualTo(Bucket.parse(bucket));
    }

    @Test
    void the_database_counts_in_the_same_buckets() {
        JdbcClient database = JdbcClient.create(TestDatabase.fresh().owner());
        for (int late = -400; late <= 400; late++) {
            LocalDate due = ON.minusDays(late);
            assertThat(database.sql("select receivables.bucket(:due, :on)")
                            .param("due", due)
                            .param("on", ON)
                            .query(Integer.class)
                            .single())
                    .as("%s days late", late)
                    .isEqualTo(Bucket.of(due, ON).ordinal());
        }
    }
}
