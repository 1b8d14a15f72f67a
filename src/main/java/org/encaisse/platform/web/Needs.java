package org.encaisse.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a room's own annotation whose {@code value()} lists its rights; a handler that bears it opens to whoever has one of them.
 * Java lets no annotation take any enum of an interface, hence one annotation inside each enum: {@code
 * EscalationRight.Needed(DECIDE_SUSPENSION)}.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {}
