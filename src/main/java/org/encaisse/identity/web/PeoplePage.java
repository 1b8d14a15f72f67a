package org.encaisse.identity.web;

import java.util.List;
import org.encaisse.identity.Person;

/** Everybody of the organisation. */
public record PeoplePage(List<Person> people) {}
