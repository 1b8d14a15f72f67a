@NullMarked
package org.encaisse.night.web;

import org.jspecify.annotations.NullMarked;
