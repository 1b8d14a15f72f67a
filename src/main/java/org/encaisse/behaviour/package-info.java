/**
 * Floor 5, behaviour: what the accounts tell of a customer. Today: the segment its monthly billed turnover puts it in.
 *
 * <ul>
 *   <li><b>Owns</b> the thresholds of each structure, the reviews, the changes of segment proposed and what became of them
 *   <li><b>Exposes</b> {@link org.encaisse.behaviour.ClassifyCustomer} (the rule), {@link
 *       org.encaisse.behaviour.ProposeSegments}, {@link org.encaisse.behaviour.SettleSegmentChange}; tells {@link
 *       org.encaisse.behaviour.SegmentChanged} when a change was applied
 *   <li><b>Listens</b> to nobody: the month's review is a job
 *   <li><b>Hides</b> how a turnover is summed. The segment itself lies with the customer, where the others read it
 * </ul>
 */
@ApplicationModule(
        displayName = "Behaviour",
        allowedDependencies = {"kernel :: *", "platform :: *", "identity", "night", "customers", "receivables"})
@NullMarked
package org.encaisse.behaviour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
