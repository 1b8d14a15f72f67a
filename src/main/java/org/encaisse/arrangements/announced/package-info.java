/** Money on its way: transfers, cheques to fetch, payments said to be made already. */
@NullMarked
package org.encaisse.arrangements.announced;

import org.jspecify.annotations.NullMarked;
