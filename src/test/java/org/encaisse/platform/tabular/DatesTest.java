package org.encaisse.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "21/11/2026          | DMY | 2026-11-21",
                "05/06/2026          | DMY | 2026-06-05",
                "05/06/2026          | MDY | 2026-05-06",
                "5/6/2026            | MDY | 2026-05-06",
                "05.06.26            | DMY | 2026-06-05",
                "05-06-26            | DMY | 2026-06-05",
                "05/06/98            | DMY | 1998-06-05",
                "26-06-05            | YMD | 2026-06-05",
                "2026-11-21          | MDY | 2026-11-21",
                "2026/11/21          | DMY | 2026-11-21",
                "20261121            | DMY | 2026-11-21",
                "2026-11-21T00:00:00 | DMY | 2026-11-21",
                "21/11/2026 14:05    | DMY | 2026-11-21",
                "21/11/2026 8:05:10  | DMY | 2026-11-21",
                "21-nov-2026         | MDY | 2026-11-21",
                "21 novembre 2026    | DMY | 2026-11-21",
                "21-nov.-26          | DMY | 2026-11-21",
                "3 août 2026         | DMY | 2026-08-03",
                "3-févr.-2026        | DMY | 2026-02-03",
                "1 juil. 2026        | DMY | 2026-07-01",
                "29/02/2024          | DMY | 2024-02-29",
            })
    void a_date_is_read_in_the_order_of_the_file(String text, DateOrder order, LocalDate date) {
        assertThat(Dates.parse(text, order).orNull()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/02/2026 | DMY | NO_SUCH_DAY",
                "29/02/2025 | DMY | NO_SUCH_DAY",
                "21/11/2026 | MDY | NO_SUCH_DAY",
                "2026-13-01 | DMY | NO_SUCH_DAY",
                "01/01/0206 | DMY | NO_SUCH_DAY",
                "demain     | DMY | NOT_A_DATE",
                "21/11      | DMY | NOT_A_DATE",
                "1234567    | DMY | NOT_A_DATE",
                "21/11/20266 | DMY | NOT_A_DATE",
                "21-xyz-2026 | DMY | NOT_A_DATE",
                "21/11/2026x | DMY | NOT_A_DATE",
            })
    void what_is_no_day_is_said_by_name(String text, DateOrder order, CellFault fault) {
        assertThat(Dates.parse(text, order).fault()).isEqualTo(fault);
    }
}
