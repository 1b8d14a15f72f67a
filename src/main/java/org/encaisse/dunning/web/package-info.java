@NullMarked
package org.encaisse.dunning.web;

import org.jspecify.annotations.NullMarked;
