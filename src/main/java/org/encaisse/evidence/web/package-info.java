@NullMarked
package org.encaisse.evidence.web;

import org.jspecify.annotations.NullMarked;
