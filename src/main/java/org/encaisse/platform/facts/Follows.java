package org.encaisse.platform.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.event.EventListener;

/** This method follows the fact that it takes, in that phase; it needs no number that another room would have to know. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EventListener
public @interface Follows {

    FactPhase value();
}
