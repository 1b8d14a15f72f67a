/**
 * Floor 9, the shell: what a person meets first.
 *
 * <p><b>Owns</b> the dashboard, the search, the help, the frame of the settings, the description of the interface.
 *
 * <p><b>Exposes</b> nothing. <b>Listens</b> to nobody. <b>Hides</b> everything: it shows what the rooms below say.
 */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "customers",
            "receivables",
            "correspondence",
            "casefile",
            "casefile :: agenda",
            "arrangements",
            "dunning",
            "dunning :: *",
            "exchange",
            "anomalies",
            "calls"
        })
@NullMarked
package org.encaisse.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
