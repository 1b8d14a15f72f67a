/** Mail that somebody, or somebody's machine, wrote to us. Pure. */
@NullMarked
package org.encaisse.inbox.reply;

import org.jspecify.annotations.NullMarked;
