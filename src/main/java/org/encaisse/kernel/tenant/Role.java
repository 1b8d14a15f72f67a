package org.encaisse.kernel.tenant;

import java.util.Locale;

/** What a person is to the desk; a user has one or more. */
public enum Role {
    /** Chargé de recouvrement: chases, telephones, records promises. */
    COLLECTOR,
    /** Responsable du recouvrement: validates, assigns, sets scenarios, answers for the rates. */
    MANAGER,
    /** Direction: reads everything, decides on the last resorts. */
    DIRECTION,
    /** Commercial: looks up a customer before a visit. */
    SALES,
    /** Comptable: loads the accounts, records money. */
    ACCOUNTANT,
    /** Coursier: fetches cheques. */
    COURIER,
    /** Administrateur: users, structures, mail, tokens. */
    ADMINISTRATOR;

    /** The name in addresses, files and message keys: {@code collector}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role parse(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT));
    }
}
