package org.encaisse.platform.facts;

import java.lang.reflect.Method;
import java.util.Objects;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.context.event.EventListenerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** Those who follow a fact are called in the order of their phases. */
@Component
class PhasedListeners implements EventListenerFactory, Ordered {

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public boolean supportsMethod(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, Follows.class);
    }

    @Override
    public ApplicationListener<?> createApplicationListener(String beanName, Class<?> type, Method method) {
        Follows follows = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, Follows.class));
        return new Phased(beanName, type, method, follows.value());
    }

    private static final class Phased extends ApplicationListenerMethodAdapter {

        private final FactPhase phase;

        Phased(String beanName, Class<?> type, Method method, FactPhase phase) {
            super(beanName, type, method);
            this.phase = phase;
        }

        @Override
        public int getOrder() {
            return phase.ordinal();
        }
    }
}
