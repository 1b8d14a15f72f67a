package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** In its first month an organisation looks at everything before it leaves (reference E0). */
@EncaisseTest
class FirstMonthTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @SuppressWarnings("NullAway.Init")
    private Portfolio dupont;

    @BeforeEach
    void open() {
        dupont = new Portfolio(app);
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
    }

    @Test
    void what_is_automatic_is_only_proposed_until_the_month_is_over() {
        until(LocalDate.of(2026, 9, 9));

        Run inTheMonth = dupont.run("2026-09-08", RunMode.SEND);
        assertThat(inTheMonth.problem()).isEqualTo("first-month");
        assertThat(dupont.actions()).containsExactly("F-1 P1 proposed");
        assertThat(dupont.messages("dunning")).isZero();

        Run after = dupont.run("2026-09-09", RunMode.SEND);
        assertThat(after.problem()).isNull();
        assertThat(dupont.messages("dunning")).isEqualTo(1);
    }

    @Test
    void a_new_organisation_begins_its_first_month_and_an_administrator_ends_it_once() {
        Portfolio fresh = new Portfolio(app);
        assertThat(fresh.journal("dunning.first-month-ended")).hasSize(1);

        fresh.in(() -> {
            app.getBean(Settings.class).endFirstMonth(Portfolio.AWA);
            return 0;
        });
        assertThat(fresh.journal("dunning.first-month-ended")).hasSize(1);
    }

    private void until(LocalDate day) {
        dupont.in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql(
                                "update dunning.settings set validate_until = ? where tenant_id = platform.current_tenant()")
                        .param(day)
                        .update()));
    }
}
