package org.encaisse.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TemplatesSetup {

    /** With {@code encaisse.templates=src/main/jte}, templates are read again at each request: for whoever writes them. */
    @Bean
    TemplateEngine templates(@Value("${encaisse.templates:}") String sources) {
        TemplateEngine engine = sources.isEmpty()
                ? TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.encaisse.jte")
                : TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of(sources)),
                        Path.of("target", "jte-classes"),
                        ContentType.Html,
                        TemplatesSetup.class.getClassLoader(),
                        "org.encaisse.jte");
        engine.setBinaryStaticContent(true);
        return engine;
    }
}
