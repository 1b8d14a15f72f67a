package org.encaisse.identity;

import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Right;

/** The administrator gave a person a right or took it from him; told in the same transaction. */
public record RightDecided(UUID userId, String person, Right right, boolean has, Actor by) {}
