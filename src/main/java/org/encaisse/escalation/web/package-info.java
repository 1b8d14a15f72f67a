@NullMarked
package org.encaisse.escalation.web;

import org.jspecify.annotations.NullMarked;
