@NullMarked
package org.encaisse.receivables.web;

import org.jspecify.annotations.NullMarked;
