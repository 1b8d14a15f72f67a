@NullMarked
package org.encaisse.dunning.scenario;

import org.jspecify.annotations.NullMarked;
