package org.encaisse.identity.web;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.identity.DaysOff.Day;

/** The year ahead: days on which nobody works, and those the organisation set itself. */
public record CalendarPage(String country, List<LocalDate> holidays, List<Day> own) {}
