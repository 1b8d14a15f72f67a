/**
 * Floor 9, the demonstration: two invented organisations with two years of life, so that whoever starts Encaisse has
 * something to look at. The same seed and the same day give the same data.
 *
 * <ul>
 *   <li>Owns: nothing; loads through the use cases of the other modules
 *   <li>Exposes: the people who may sign in to it ({@code identity.DemoPeople}), its removal
 *   <li>Listens: to nothing
 *   <li>Hides: how the data is invented
 * </ul>
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "kernel :: *",
            "platform :: *",
            "identity",
            "customers",
            "receivables",
            "arrangements",
            "casefile",
            "dunning",
            "dunning :: *",
            "inbox"
        })
@NullMarked
package org.encaisse.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
