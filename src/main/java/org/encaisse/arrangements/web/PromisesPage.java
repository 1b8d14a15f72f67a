package org.encaisse.arrangements.web;

import java.util.List;
import org.encaisse.platform.web.Option;
import org.jspecify.annotations.Nullable;

/** The promises of everybody, in the order of their days. */
public record PromisesPage(
        List<PromiseLine> lines,
        @Nullable String next,
        List<RateFigure> rates,
        List<Option> states,
        List<Option> collectors) {}
