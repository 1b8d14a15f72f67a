@NamedInterface
@NullMarked
package org.encaisse.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
