package org.encaisse.identity.web;

import java.util.List;
import org.encaisse.identity.DemoPeople.DemoPerson;

/**
 * The sign-in page.
 *
 * @param refused empty, {@code password} or {@code throttled}
 * @param signedOut whether the person has just left
 * @param mayOpen whether the first organisation may still be opened
 * @param demo who can sign in to the demonstration
 */
public record SignInPage(String refused, boolean signedOut, boolean mayOpen, List<DemoPerson> demo) {}
