package org.encaisse.arrangements.web;

import java.util.List;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tab;
import org.jspecify.annotations.Nullable;

/** Money on its way, newest first. */
public record AnnouncedPage(
        List<AnnouncedLine> lines,
        @Nullable String next,
        List<Tab> tabs,
        List<Option> kinds,
        String kind,
        boolean open) {}
