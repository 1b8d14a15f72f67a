@NullMarked
package org.encaisse.reminders.campaign;

import org.jspecify.annotations.NullMarked;
