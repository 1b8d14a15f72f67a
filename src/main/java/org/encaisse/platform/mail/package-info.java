/**
 * RFC 5322 messages, and the ways in which one leaves: an SMTP server, or a folder of files.
 *
 * <p>What became of a handover is never guessed: taken, refused, server not reached, or, when the line went dead after
 * the content was on its way, unknown.
 */
@NamedInterface
@NullMarked
package org.encaisse.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
