package org.encaisse.testing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What an application under test has otherwise than one in service: its own calendar, no work by the clock, and passwords
 * that cost nothing to hash. It bears no annotation, so that only {@link EncaisseTest} brings it in: what merely has the
 * tests on its class path (the bench) runs as in service.
 */
final class UnderTest {

    private UnderTest() {}

    static final class OwnCalendar {

        @Bean
        Calendar calendar(TenantScope scope) {
            return new Calendar(scope);
        }

        @Bean
        @Primary
        BusinessClock clockOfTheTests(Calendar calendar) {
            return BusinessClock.of(calendar);
        }
    }

    /** The same hash as in service, of a thousandth of its cost. */
    static final class QuickPasswords {

        @Bean
        @Primary
        PasswordEncoder quickPasswords() {
            return new Argon2PasswordEncoder(16, 32, 1, 16, 1);
        }
    }

    /** Nothing happens by itself while a test looks: what a job does at its hour, a test that is about it asks for. */
    static final class NoRecurringWork implements BeanDefinitionRegistryPostProcessor {

        private @Nullable BeanDefinitionRegistry registry;

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry definitions) {
            registry = definitions;
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
            for (String job : beans.getBeanNamesForType(RecurringTask.class, true, false)) {
                if (registry != null) {
                    registry.removeBeanDefinition(job);
                }
            }
        }
    }
}
