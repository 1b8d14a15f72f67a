package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.platform.web.Needs;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** A use case has one right: the page and the interface that both lead to it ask the same. */
class OneRightTest {

    /** @param changes whether it is asked to do something, not to show it */
    private record Door(String name, boolean api, boolean changes, Set<Right> rights) {}

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.encaisse");

    @Test
    void two_doors_to_one_use_case_need_the_same_right() {
        Map<String, Set<Door>> doors = doors();
        Set<String> differ = new TreeSet<>();
        int pairs = 0;
        for (var useCase : doors.entrySet()) {
            for (Door page : useCase.getValue()) {
                for (Door route : useCase.getValue()) {
                    if (!page.api() && route.api() && page.changes() && route.changes()) {
                        pairs++;
                        if (!meet(page.rights(), route.rights())) {
                            differ.add(useCase.getKey() + ": " + page.name() + " needs " + page.rights() + ", "
                                    + route.name() + " needs " + route.rights());
                        }
                    }
                }
            }
        }
        assertThat(differ).isEmpty();
        assertThat(pairs).as("pairs of doors compared").isGreaterThan(60);
    }

    @Test
    void a_door_with_several_rights_asks_inside_for_each() {
        Set<String> silent = new TreeSet<>();
        doors().values().stream()
                .flatMap(Set::stream)
                .filter(door -> door.rights().size() > 1)
                .forEach(door -> {
                    Set<String> asked = HOUSE.stream()
                            .filter(found ->
                                    found.getSimpleName().equals(door.name().replaceFirst("\\..*", "")))
                            .flatMap(found -> found.getFieldAccessesFromSelf().stream())
                            .map(access -> access.getName())
                            .collect(Collectors.toSet());
                    door.rights().stream()
                            .filter(right -> !asked.contains(right.name()))
                            .forEach(right -> silent.add(door.name() + " never asks for " + right));
                });
        assertThat(silent).isEmpty();
    }

    /** One of them may do several things, and asks inside for the right of each. */
    private static boolean meet(Set<Right> some, Set<Right> others) {
        return some.containsAll(others) || others.containsAll(some);
    }

    private static Map<String, Set<Door>> doors() {
        Map<String, Set<Door>> doors = new TreeMap<>();
        for (JavaClass found : HOUSE) {
            if (!found.isMetaAnnotatedWith(Controller.class)) {
                continue;
            }
            for (JavaMethod method : found.getMethods()) {
                Method handler = method.reflect();
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
                if (mapping == null) {
                    continue;
                }
                Door door = new Door(
                        found.getSimpleName() + "." + method.getName(),
                        found.isAnnotatedWith(RestController.class),
                        !Arrays.asList(mapping.method()).contains(RequestMethod.GET),
                        rights(handler));
                calls(method, found, new HashSet<>())
                        .filter(OneRightTest::changes)
                        .forEach(call -> doors.computeIfAbsent(
                                        call.getTargetOwner().getSimpleName() + "." + call.getName(),
                                        key -> new HashSet<>())
                                .add(door));
            }
        }
        return doors;
    }

    /** What a handler calls, by its own helpers too. */
    private static Stream<JavaMethodCall> calls(JavaCodeUnit from, JavaClass owner, Set<JavaCodeUnit> seen) {
        if (!seen.add(from)) {
            return Stream.empty();
        }
        return from.getMethodCallsFromSelf().stream()
                .flatMap(call -> call.getTargetOwner().equals(owner)
                        ? call.getTarget().resolveMember().stream().flatMap(own -> calls(own, owner, seen))
                        : Stream.of(call));
    }

    /** A use case: it writes, in a transaction. */
    private static boolean changes(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        if (!owner.getPackageName().startsWith("org.encaisse")
                || call.getTarget().resolveMember().isEmpty()) {
            return false;
        }
        Method method = call.getTarget().resolveMember().get().reflect();
        Transactional own = AnnotatedElementUtils.findMergedAnnotation(method, Transactional.class);
        Transactional all = AnnotatedElementUtils.findMergedAnnotation(owner.reflect(), Transactional.class);
        return own != null ? !own.readOnly() : all != null && !all.readOnly();
    }

    private static Set<Right> rights(Method handler) {
        Set<Right> own = named(handler.getAnnotations());
        return own.isEmpty() ? named(handler.getDeclaringClass().getAnnotations()) : own;
    }

    private static Set<Right> named(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Needs.class))
                .flatMap(needed -> Stream.of((Right[]) AnnotationUtils.getValue(needed)))
                .collect(Collectors.toSet());
    }
}
