/** The pages of the mail received. */
@NullMarked
package org.encaisse.inbox.web;

import org.jspecify.annotations.NullMarked;
