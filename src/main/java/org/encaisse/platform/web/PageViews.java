package org.encaisse.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Turns a view's name, such as {@code customers/customer}, into its template. A page is written to memory first, so
 * that a fault in the middle of it shows the fault page and never half a page.
 */
@Component
class PageViews implements ViewResolver, Ordered {

    private final TemplateEngine engine;
    private final Uis uis;

    PageViews(Uis uis, TemplateEngine engine) {
        this.uis = uis;
        this.engine = engine;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith("redirect:")) {
            return new RedirectView(name.substring("redirect:".length()), true);
        }
        return engine.hasTemplate(name + ".jte") ? new Page(name + ".jte") : null;
    }

    private final class Page implements View {

        private final String template;

        private Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return MediaType.TEXT_HTML_VALUE;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, @Nullable Object> given = new HashMap<>(model == null ? Map.of() : model);
            given.put("ui", uis.of(request));
            Utf8ByteOutput page = new Utf8ByteOutput();
            engine.render(template, given, page);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
