/**
 * Floor 1, the platform: what the building needs and no business noun.
 *
 * <ul>
 *   <li>{@code sql}: the tenant bound to each transaction, streaming reads, bulk writes
 *   <li>{@code clock}: the one place that may ask what day it is
 *   <li>{@code facts}: in which order rooms follow what happened
 *   <li>{@code postgres}: the embedded database, durable, started and stopped with the application
 *   <li>{@code web}: the frame of every page, who may open it, errors, messages, formats
 *   <li>{@code tabular}: CSV and XLSX in and out
 *   <li>{@code pdf}: HTML to PDF/A with embedded fonts
 *   <li>{@code mail}: RFC 5322 messages handed to SMTP or to a folder
 * </ul>
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"kernel :: *"})
@NullMarked
package org.encaisse.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
