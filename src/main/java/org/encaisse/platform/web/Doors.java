package org.encaisse.platform.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable List<Door> doors;

    Doors(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** Whether there is such a page and this person may read it. */
    boolean open(String href, @Nullable SignedIn person) {
        int query = href.indexOf('?');
        PathContainer path = PathContainer.parsePath(query < 0 ? href : href.substring(0, query));
        for (Door door : all()) {
            if (door.pattern().matches(path)) {
                return RoleGuard.mayPass(door.handler(), person);
            }
        }
        return false;
    }

    /** The most particular first, as requests are answered. */
    private List<Door> all() {
        List<Door> known = doors;
        if (known == null) {
            List<Door> found = new ArrayList<>();
            routes.getObject().getHandlerMethods().forEach((route, handler) -> {
                var methods = route.getMethodsCondition().getMethods();
                if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                    route.getPatternValues()
                            .forEach(pattern ->
                                    found.add(new Door(PathPatternParser.defaultInstance.parse(pattern), handler)));
                }
            });
            found.sort(Comparator.comparing(Door::pattern));
            known = List.copyOf(found);
            doors = known;
        }
        return known;
    }
}
