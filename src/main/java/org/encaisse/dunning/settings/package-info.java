@NullMarked
package org.encaisse.dunning.settings;

import org.jspecify.annotations.NullMarked;
