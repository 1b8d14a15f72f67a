/**
 * The embedded database: PostgreSQL unpacked, started and stopped with the application, its data kept.
 *
 * <p>Read {@link EmbeddedPostgres} first; it calls the others in the order in which things happen at start-up. Others
 * ask {@link DatabaseOrigin} whether the database is ours.
 */
@NamedInterface
@NullMarked
package org.encaisse.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
