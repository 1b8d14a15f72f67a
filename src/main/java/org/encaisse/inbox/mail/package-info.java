/** A mail as it came: its heads, its words, its files. Whatever is wrong with it, something of it can be read. */
@NullMarked
package org.encaisse.inbox.mail;

import org.jspecify.annotations.NullMarked;
