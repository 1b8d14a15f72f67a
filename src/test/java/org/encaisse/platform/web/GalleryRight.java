package org.encaisse.platform.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.encaisse.kernel.tenant.Holders;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.kernel.tenant.Role;

/** A right that the reader of the gallery has not. */
enum GalleryRight implements Right {
    ADMINISTER;

    @Override
    public Holders holders() {
        return Holders.by(Role.ADMINISTRATOR);
    }

    @Needs
    @Retention(RetentionPolicy.RUNTIME)
    @interface Needed {
        GalleryRight[] value();
    }
}
