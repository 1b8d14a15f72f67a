/** What a call may come to: a promise, money announced; and what to know of them before speaking. */
@NullMarked
package org.encaisse.arrangements.call;

import org.jspecify.annotations.NullMarked;
