@NullMarked
package org.encaisse.dunning.api;

import org.jspecify.annotations.NullMarked;
