package org.encaisse.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people type them, as they are kept and as they are read. */
class TelephonesTest {

    @ParameterizedTest(name = "{0} in {1} is kept as {2} and read {3}")
    @CsvSource({
        "33 821 12 12,        SN, +221338211212, 33 821 12 12",
        "77-638-22-22,        SN, +221776382222, 77 638 22 22",
        "+221 77 638 22 22,   FR, +221776382222, +221 77 638 22 22",
        "00221338211212,      SN, +221338211212, 33 821 12 12",
        "01 42 68 53 00,      FR, +33142685300,  01 42 68 53 00",
        "+33 (0)1 42 68 53 00, SN, +33142685300, +33 1 42 68 53 00",
        "06.12.34.56.78,      FR, +33612345678,  06 12 34 56 78",
        "020 7946 0958,       GB, +442079460958, 020 7946 0958",
        "+44 20 7946 0958,    FR, +442079460958, +44 20 7946 0958"
    })
    void numbers_of_a_country(String typed, String region, String kept, String read) {
        assertThat(Telephones.read(typed, region)).isEqualTo(new Telephones.Read(kept, null));
        assertThat(Telephones.shown(kept, region)).isEqualTo(read);
        assertThat(Telephones.read(kept, "ZZ").kept())
                .as("kept once, kept for good")
                .isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0} in {1} is refused: {2}")
    @CsvSource({
        "12,                     SN, TELEPHONE_TOO_SHORT",
        "33 821,                 SN, TELEPHONE_TOO_SHORT",
        "33 821 12 12 77 638,    SN, TELEPHONE_TOO_LONG",
        "99 999 99 99,           SN, TELEPHONE_UNASSIGNED",
        "0000000000,             FR, TELEPHONE_UNASSIGNED",
        "+999 12 34 56 78,       FR, TELEPHONE_COUNTRY_UNKNOWN",
        "à rappeler,             SN, TELEPHONE_MALFORMED",
        "voir son bureau,        FR, TELEPHONE_MALFORMED"
    })
    void what_no_country_has(String typed, String region, CustomerRefusal why) {
        assertThat(Telephones.read(typed, region).fault()).isEqualTo(why);
        assertThat(Telephones.shown(typed, region)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"01 42 68 53 00 poste 12, FR", "+33 1 42 68 53 00 ext. 12, SN"})
    void an_extension_stays_with_its_number(String typed, String region) {
        Telephones.Read read = Telephones.read(typed, region);
        assertThat(read.kept() == null ? typed : read.kept()).contains("12");
    }
}
