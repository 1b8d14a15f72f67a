package org.encaisse.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one engine of every template, of pages as of documents. */
@Configuration(proxyBeanMethods = false)
class Templates {

    /** With {@code encaisse.templates=src/main/jte}, templates are read again at each request: for whoever writes them. */
    @Bean
    TemplateEngine templateEngine(@Value("${encaisse.templates:}") String sources) {
        TemplateEngine engine = sources.isEmpty()
                ? TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.encaisse.jte")
                : TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of(sources)),
                        Path.of("target", "jte-classes"),
                        ContentType.Html,
                        Templates.class.getClassLoader(),
                        "org.encaisse.jte");
        engine.setBinaryStaticContent(true);
        return engine;
    }
}
