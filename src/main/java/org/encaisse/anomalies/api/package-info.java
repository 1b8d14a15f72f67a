@NullMarked
package org.encaisse.anomalies.api;

import org.jspecify.annotations.NullMarked;
