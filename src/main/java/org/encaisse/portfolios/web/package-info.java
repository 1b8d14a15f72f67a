@NullMarked
package org.encaisse.portfolios.web;

import org.jspecify.annotations.NullMarked;
