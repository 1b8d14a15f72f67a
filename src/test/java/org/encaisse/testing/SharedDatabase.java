package org.encaisse.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application under test a database of its own. */
public final class SharedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestDatabase database = TestDatabase.fresh();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.logins().app().user(),
                        "spring.datasource.password=" + database.logins().app().password(),
                        "spring.flyway.user=" + database.logins().owner().user(),
                        "spring.flyway.password=" + database.logins().owner().password())
                .applyTo(context);
    }
}
