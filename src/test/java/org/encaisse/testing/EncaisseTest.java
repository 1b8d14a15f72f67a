package org.encaisse.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.encaisse.Encaisse;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application, listening on a port, on a PostgreSQL.
 *
 * <p>All of them share one running application and one database: open a tenant of your own, and leave the others' alone.
 * Adding properties, beans or profiles to one class would start another application: don't.
 *
 * <p>It is the morning of {@link Calendar#TODAY} there, unless a test turns the {@link Calendar} of its tenant; no recurring
 * job runs ({@link UnderTest}): a test that is about one calls what the job calls.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {
            Encaisse.class,
            UnderTest.OwnCalendar.class,
            UnderTest.QuickPasswords.class,
            UnderTest.NoRecurringWork.class
        },
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "encaisse.data=target/test-data",
            "db-scheduler.polling-interval=200ms",
            "spring.datasource.hikari.maximum-pool-size=24",
            "spring.main.banner-mode=off"
        })
@ContextConfiguration(initializers = SharedDatabase.class)
public @interface EncaisseTest {}
