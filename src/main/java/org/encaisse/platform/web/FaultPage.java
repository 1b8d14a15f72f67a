package org.encaisse.platform.web;

import java.util.List;

/**
 * What the fault page says: what happened, what to do, the faults found.
 *
 * @param title {@code missing}, {@code forbidden} … the message keys begin with {@code kit.fault.<title>}
 * @param reference what to quote to whoever keeps the server, or empty
 */
public record FaultPage(int status, String title, String sentence, List<Problem.Fault> faults, String reference) {}
