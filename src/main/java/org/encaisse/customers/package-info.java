/**
 * Floor 3, customers: the debtors (clients, garants), the people behind them and where to reach them.
 *
 * <ul>
 *   <li>Owns: {@code customers.customer}, {@code customers.contact}, {@code customers.contact_role}
 *   <li>Exposes: {@link org.encaisse.customers.Customers}, {@link org.encaisse.customers.RecordCustomer}; the views
 *       {@code customers.directory} and {@code customers.reminder_address}
 *   <li>Listens: nothing
 *   <li>Hides: how contacts are kept, how a name is searched
 * </ul>
 */
@ApplicationModule(
        displayName = "Customers",
        allowedDependencies = {"kernel :: *", "platform :: *", "identity", "identity :: *"})
@NullMarked
package org.encaisse.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
