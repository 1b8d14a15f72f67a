package org.encaisse.platform.web;

import java.util.Locale;

/** Remembers the language a person chose, for the next sign-in; whoever keeps the users implements it. */
public interface LanguageChoice {

    void remember(SignedIn person, Locale language);
}
