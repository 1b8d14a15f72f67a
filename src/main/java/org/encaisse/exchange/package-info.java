/**
 * Floor 8, exchange: the accounts in, by file.
 *
 * <ul>
 *   <li>Owns: {@code exchange.import}, {@code reject}, {@code control_total}, {@code kept_mapping}; the files brought, under the data folder
 *   <li>Exposes: {@link org.encaisse.exchange.BringFile}, {@link org.encaisse.exchange.ConfirmImport}, {@link org.encaisse.exchange.Imports}
 *   <li>Listens: nothing; tells {@link org.encaisse.receivables.AccountsLoaded}
 *   <li>Hides: how columns are recognised, how a line is read, the job
 * </ul>
 *
 * <p>A preview and an import are the same code, with and without commit. An import is one transaction: after a power cut it
 * starts again from nothing, and what is said twice changes nothing.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "identity :: *",
            "customers",
            "receivables",
            "receivables :: *",
            "anomalies"
        })
@NullMarked
package org.encaisse.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
