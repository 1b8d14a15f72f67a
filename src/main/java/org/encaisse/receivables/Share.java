package org.encaisse.receivables;

import java.util.UUID;
import org.encaisse.kernel.money.Money;

/** What part of a payment or credit note settles which open item. */
public record Share(UUID openItemId, Money amount) {}
