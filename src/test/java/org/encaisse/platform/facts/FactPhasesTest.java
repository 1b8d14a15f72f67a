package org.encaisse.platform.facts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.encaisse.correspondence.MessagesSettled;
import org.encaisse.receivables.AccountsLoaded;
import org.encaisse.receivables.AllocationChanged;
import org.encaisse.receivables.InvoiceCancelled;
import org.encaisse.receivables.InvoiceRecorded;
import org.encaisse.receivables.PaymentRecorded;
import org.encaisse.receivables.PaymentReversed;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** What follows from a fact follows in named phases, whoever is created first. */
class FactPhasesTest {

    private static final Set<Class<?>> IN_PHASES = Set.of(
            PaymentRecorded.class,
            PaymentReversed.class,
            AllocationChanged.class,
            AccountsLoaded.class,
            InvoiceCancelled.class,
            InvoiceRecorded.class,
            MessagesSettled.class);

    record Fact(List<FactPhase> told) {}

    static class Late {
        @Follows(FactPhase.RECKONED)
        void reckoned(Fact fact) {
            fact.told().add(FactPhase.RECKONED);
        }

        @Follows(FactPhase.ACTED_ON)
        void acted(Fact fact) {
            fact.told().add(FactPhase.ACTED_ON);
        }

        @Follows(FactPhase.RELEASED)
        void released(Fact fact) {
            fact.told().add(FactPhase.RELEASED);
        }
    }

    static class Early {
        @Follows(FactPhase.MATCHED)
        void matched(Fact fact) {
            fact.told().add(FactPhase.MATCHED);
        }

        @Follows(FactPhase.JUDGED)
        void judged(Fact fact) {
            fact.told().add(FactPhase.JUDGED);
        }

        @Follows(FactPhase.WRITTEN_DOWN)
        void written(Fact fact) {
            fact.told().add(FactPhase.WRITTEN_DOWN);
        }
    }

    @Test
    void eachPhaseComesAfterTheOneBefore() {
        Fact fact = new Fact(new ArrayList<>());

        try (var application = new AnnotationConfigApplicationContext(PhasedListeners.class, Late.class, Early.class)) {
            application.publishEvent(fact);
        }

        assertThat(fact.told()).containsExactly(FactPhase.values());
    }

    @Test
    void whatFollowsFromAPayment() {
        assertThat(followers(PaymentRecorded.class))
                .containsExactly(
                        "WRITTEN_DOWN casefile.WriteMoneyDown",
                        "JUDGED arrangements.MoneyMoved",
                        "MATCHED arrangements.announced.MoneyArrived",
                        "RELEASED escalation.LiftWhenPaid",
                        "ACTED_ON dunning.run.StopAndThank",
                        "RECKONED casefile.agenda.KeepRanks");
    }

    @Test
    void whatFollowsFromMoneyThatWentBack() {
        assertThat(followers(PaymentReversed.class))
                .containsExactly(
                        "WRITTEN_DOWN anomalies.RejectedMoney",
                        "WRITTEN_DOWN casefile.WriteMoneyDown",
                        "JUDGED arrangements.MoneyMoved",
                        "MATCHED arrangements.announced.MoneyArrived",
                        "ACTED_ON escalation.ProposeAgain",
                        "RECKONED casefile.agenda.KeepRanks");
    }

    @Test
    void anAnomalyIsThereBeforeTheTaskThatMendsIt() {
        assertThat(followers(MessagesSettled.class))
                .containsExactly("WRITTEN_DOWN anomalies.MessageAnomalies", "ACTED_ON dunning.run.SettleActions");
    }

    @Test
    void whoeverFollowsMoneySaysItsPhaseAndNobodyANumber() {
        assertThat(listeners().filter(method -> IN_PHASES.contains(method.getParameterTypes()[0])))
                .allMatch(method -> method.isAnnotationPresent(Follows.class));
        assertThat(listeners()).noneMatch(method -> method.isAnnotationPresent(Order.class));
    }

    @Test
    void aRoomFollowsAFactOnceInAPhase() {
        var twice = listeners()
                .filter(method -> method.isAnnotationPresent(Follows.class))
                .collect(groupingBy(method ->
                        method.getParameterTypes()[0].getSimpleName() + " " + phase(method) + " " + room(method)))
                .entrySet()
                .stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> each.getKey() + ": "
                        + each.getValue().stream().map(FactPhasesTest::name).collect(joining(", ")))
                .toList();
        assertThat(twice).isEmpty();
    }

    private static List<String> followers(Class<?> fact) {
        return listeners()
                .filter(method -> method.getParameterTypes()[0] == fact)
                .sorted(Comparator.comparing(FactPhasesTest::phase).thenComparing(FactPhasesTest::name))
                .map(method -> phase(method) + " " + name(method))
                .toList();
    }

    private static FactPhase phase(Method method) {
        return Objects.requireNonNull(method.getAnnotation(Follows.class)).value();
    }

    private static String room(Method method) {
        String name = name(method);
        return name.substring(0, name.indexOf('.'));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName().substring("org.encaisse.".length());
    }

    /** Methods of this house's components that hear of one fact. */
    private static Stream<Method> listeners() {
        var components = new ClassPathScanningCandidateComponentProvider(false);
        components.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        return components.findCandidateComponents("org.encaisse").stream()
                .map(found -> type(Objects.requireNonNull(found.getBeanClassName())))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && method.getParameterCount() == 1)
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, EventListener.class));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, FactPhasesTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
