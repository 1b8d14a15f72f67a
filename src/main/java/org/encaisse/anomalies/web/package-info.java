/** The page « État des anomalies » and its panel on the customer's file. */
@NullMarked
package org.encaisse.anomalies.web;

import org.jspecify.annotations.NullMarked;
