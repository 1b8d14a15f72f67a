@NullMarked
package org.encaisse.latefees.web;

import org.jspecify.annotations.NullMarked;
