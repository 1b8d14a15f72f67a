@NullMarked
package org.encaisse.casefile.web;

import org.jspecify.annotations.NullMarked;
