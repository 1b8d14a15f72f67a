@NullMarked
package org.encaisse.reminders.api;

import org.jspecify.annotations.NullMarked;
