package org.encaisse.shell.web;

import java.util.Comparator;
import java.util.List;
import org.encaisse.platform.web.SettingsEntry;
import org.encaisse.platform.web.Ui;
import org.encaisse.shell.ShellRight;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The frame of the settings: one tile per subject, contributed by the rooms. */
@Controller
class SettingsController {

    private final ObjectProvider<SettingsEntry> entries;

    SettingsController(ObjectProvider<SettingsEntry> entries) {
        this.entries = entries;
    }

    @GetMapping("/settings")
    @ShellRight.Needed(ShellRight.SETTINGS)
    String settings(Ui ui, Model model) {
        List<SettingsEntry> shown = entries.stream()
                .filter(entry -> ui.opens(entry.path()))
                .sorted(Comparator.comparingInt(SettingsEntry::order))
                .toList();
        model.addAttribute("page", new SettingsPage(shown));
        return "shell/settings";
    }
}
