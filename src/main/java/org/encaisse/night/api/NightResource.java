package org.encaisse.night.api;

import java.util.List;
import org.encaisse.night.NightRight;
import org.encaisse.night.NightView;
import org.encaisse.platform.web.Slice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The night in its order, and how it went. */
@RestController
class NightResource {

    private final NightView night;

    NightResource(NightView night) {
        this.night = night;
    }

    @GetMapping("/api/v1/night")
    @NightRight.Needed(NightRight.READ)
    Slice<NightView.Entry> night() {
        List<NightView.Entry> all = night.all();
        return new Slice<>(all, null);
    }
}
