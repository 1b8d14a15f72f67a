@NullMarked
package org.encaisse.behaviour.api;

import org.jspecify.annotations.NullMarked;
