/** Text messages: how long they are, and how they leave. */
@NamedInterface
@NullMarked
package org.encaisse.platform.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
