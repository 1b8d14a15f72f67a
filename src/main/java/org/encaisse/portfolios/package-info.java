/**
 * Portfolios: which collector gets which customers, by rule or by hand, and how a portfolio passes to another one.
 *
 * <ul>
 *   <li><b>Owns</b> schema {@code portfolios}: the rules in their order, the hand-overs
 *   <li><b>Exposes</b> {@link org.encaisse.portfolios.Portfolios}, {@link org.encaisse.portfolios.PortfolioRules}, {@link
 *       org.encaisse.portfolios.ApplyPortfolioRules} and {@link org.encaisse.portfolios.HandOverPortfolio}
 *   <li><b>Listens</b> to nothing: whoever follows a customer is kept by {@code customers}
 *   <li><b>Hides</b> the pages and the interface
 * </ul>
 */
@ApplicationModule(
        displayName = "Portfolios",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "customers",
            "receivables",
            "casefile",
            "casefile :: agenda"
        })
@NullMarked
package org.encaisse.portfolios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
