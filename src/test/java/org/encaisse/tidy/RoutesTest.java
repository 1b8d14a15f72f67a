package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.encaisse.platform.web.Allowed;
import org.encaisse.platform.web.OpenToAll;
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
    void every_route_has_a_role() {
        List<String> without = new ArrayList<>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.encaisse")
                    && !says(handler, Allowed.class)
                    && !says(handler, OpenToAll.class)) {
                without.add(route + " " + handler);
            }
        });
        assertThat(without).isEmpty();
        assertThat(routes.getHandlerMethods()).isNotEmpty();
    }

    private static boolean says(HandlerMethod handler, Class<? extends java.lang.annotation.Annotation> what) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), what)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), what);
    }
}
