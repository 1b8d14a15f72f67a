/** The page « État des anomalies » and its panel on the customer's file. */
@NullMarked
package org.encaisse.casefile.anomaly.web;

import org.jspecify.annotations.NullMarked;
