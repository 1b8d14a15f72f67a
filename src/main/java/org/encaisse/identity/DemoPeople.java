package org.encaisse.identity;

import java.util.List;

/** What the sign-in page may show of a demonstration: who can sign in, and with which password; empty when there is none. */
public interface DemoPeople {

    List<DemoPerson> all();

    /** One of the demonstration's people; the password is public, the data invented. */
    record DemoPerson(String organisation, String role, String displayName, String email, String password) {}
}
