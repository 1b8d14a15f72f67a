@NullMarked
package org.encaisse.night.api;

import org.jspecify.annotations.NullMarked;
