@NullMarked
package org.encaisse.escalation.api;

import org.jspecify.annotations.NullMarked;
