@NullMarked
package org.encaisse.latefees.api;

import org.jspecify.annotations.NullMarked;
