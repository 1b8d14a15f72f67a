@NullMarked
package org.encaisse.dunning.approval;

import org.jspecify.annotations.NullMarked;
