package org.encaisse.platform.mail;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The SMTP server of {@code spring.mail.host}; without one, the folder {@code outbox} in the data directory. */
@Configuration(proxyBeanMethods = false)
class MailSetup {

    @Bean
    MailTransport mailTransport(Environment environment) {
        String host = environment.getProperty("spring.mail.host", "");
        if (host.isBlank()) {
            return new FolderTransport(Path.of(environment.getProperty("encaisse.data", "data"), "outbox"));
        }
        return new SmtpTransport(Binder.get(environment).bindOrCreate("spring.mail", MailProperties.class));
    }
}
