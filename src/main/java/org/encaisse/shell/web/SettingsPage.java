package org.encaisse.shell.web;

import java.util.List;
import org.encaisse.platform.web.SettingsEntry;

/** What this person may set. */
public record SettingsPage(List<SettingsEntry> entries) {}
