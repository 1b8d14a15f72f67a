package org.encaisse.platform.web;

import java.util.List;

/** Contributed by a module that has something to say above every page: the freshness gate, the kill switch. */
public interface Banners {

    /** Asked once per page, so one quick query at most; empty when all is well. */
    List<Banner> shownTo(SignedIn person);
}
