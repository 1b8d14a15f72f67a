package org.encaisse.platform.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What all modules have to say above a page, asked in one transaction: each of them asks something small. */
@Component
@Transactional(readOnly = true)
class AllBanners {

    private final ObjectProvider<Banners> contributed;

    AllBanners(ObjectProvider<Banners> contributed) {
        this.contributed = contributed;
    }

    List<Banner> shownTo(SignedIn person) {
        return contributed.stream()
                .flatMap(each -> each.shownTo(person).stream())
                .toList();
    }
}
