@NullMarked
package org.encaisse.behaviour.web;

import org.jspecify.annotations.NullMarked;
