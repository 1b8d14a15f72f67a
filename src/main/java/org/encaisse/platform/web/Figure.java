package org.encaisse.platform.web;

import java.util.Currency;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;

/**
 * An amount inside of something that has a currency: {@code {"amount": "20.00", "currency": "EUR"}} or, in that
 * currency, {@code "20.00"} alone.
 */
public record Figure(String decimal, @Nullable String currency) {

    /** Refuses a figure finer than the currency. */
    public Money in(Currency whole) {
        return Money.parse(decimal, currency == null ? whole.getCurrencyCode() : currency);
    }

    @JacksonComponent
    static class Reader extends ValueDeserializer<Figure> {

        @Override
        public Figure deserialize(JsonParser json, DeserializationContext context) {
            JsonNode tree = context.readTree(json);
            if (tree.isString()) {
                return new Figure(tree.stringValue(), null);
            }
            if (tree.path("amount").isString() && tree.path("currency").isString()) {
                return new Figure(
                        tree.path("amount").stringValue(), tree.path("currency").stringValue());
            }
            throw new Refused(WebRefusal.NOT_READABLE);
        }
    }
}
