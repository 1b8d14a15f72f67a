package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.encaisse.platform.web.Messages;
import org.encaisse.platform.web.NavEntry;
import org.encaisse.platform.web.OpenToAll;
import org.encaisse.platform.web.OpenToSignedIn;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.Rights;
import org.encaisse.platform.web.SettingsEntry;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page and every route says who may use it. */
@EncaisseTest
class RoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void every_route_names_a_right() {
        List<String> without = new ArrayList<>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.encaisse")
                    && !says(handler, OpenToAll.class)
                    && !says(handler, OpenToSignedIn.class)
                    && Rights.of(handler).isEmpty()) {
                without.add(route + " " + handler);
            }
        });
        assertThat(without).isEmpty();
        assertThat(routes.getHandlerMethods()).isNotEmpty();
    }

    @Test
    void every_line_of_the_menu_panel_and_setting_has_its_sentence(
            @Autowired List<NavEntry> menu,
            @Autowired List<Panel> panels,
            @Autowired List<SettingsEntry> settings,
            @Autowired Messages messages) {
        Set<String> keys = new TreeSet<>();
        menu.forEach(entry -> keys.add(entry.key()));
        panels.forEach(panel -> keys.add(panel.key()));
        settings.forEach(entry -> keys.addAll(List.of(entry.key(), entry.key() + ".hint")));
        keys.removeIf(messages::has);
        assertThat(keys).isEmpty();
    }

    private static boolean says(HandlerMethod handler, Class<? extends java.lang.annotation.Annotation> what) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), what)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), what);
    }
}
