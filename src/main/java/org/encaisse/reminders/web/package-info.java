@NullMarked
package org.encaisse.reminders.web;

import org.jspecify.annotations.NullMarked;
