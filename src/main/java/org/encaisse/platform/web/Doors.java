package org.encaisse.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which pages a person may open, so that no link leads to a refusal. */
@Component
class Doors {

    private record Door(PathPattern pattern, HandlerMethod handler) {}

    /** A list links to fifty files at once: whose they are makes no difference to who may open them. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final int MOST_FOUND = 1_000;

    private final Map<String, Optional<HandlerMethod>> found = new ConcurrentHashMap<>();
    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable List<Door> doors;

    Doors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** Whether there is such a page and this person may read it. */
    boolean open(String href, @Nullable SignedIn person) {
        int query = href.indexOf('?');
        String shape = ID.matcher(query < 0 ? href : href.substring(0, query)).replaceAll("0");
        Optional<HandlerMethod> known = found.get(shape);
        if (known == null) {
            known = find(shape);
            if (found.size() >= MOST_FOUND) {
                found.clear();
            }
            found.put(shape, known);
        }
        return known.filter(handler -> RoleGuard.mayPass(handler, person)).isPresent();
    }

    private Optional<HandlerMethod> find(String address) {
        PathContainer path = PathContainer.parsePath(address);
        return all().stream()
                .filter(door -> door.pattern().matches(path))
                .findFirst()
                .map(Door::handler);
    }

    /** The most particular first, as requests are answered. */
    private List<Door> all() {
        List<Door> known = doors;
        if (known == null) {
            List<Door> opening = new ArrayList<>();
            routes.getObject().getHandlerMethods().forEach((route, handler) -> {
                var methods = route.getMethodsCondition().getMethods();
                if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                    route.getPatternValues()
                            .forEach(pattern ->
                                    opening.add(new Door(PathPatternParser.defaultInstance.parse(pattern), handler)));
                }
            });
            opening.sort(Comparator.comparing(Door::pattern));
            known = List.copyOf(opening);
            doors = known;
        }
        return known;
    }
}
