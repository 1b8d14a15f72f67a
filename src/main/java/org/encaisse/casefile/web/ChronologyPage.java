package org.encaisse.casefile.web;

import java.util.List;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What happened, newest first; {@code more} loads what came before.
 *
 * @param whole the page on which it is searched
 */
public record ChronologyPage(
        List<HistoryLine> lines, @Nullable String more, String whole) {

    static ChronologyPage of(List<HistoryLine> lines, Slice<?> slice, String path, String whole) {
        return new ChronologyPage(lines, slice.next() == null ? null : path + "?after=" + slice.next(), whole);
    }
}
