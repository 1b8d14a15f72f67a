package org.encaisse.platform.web;

import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Money in the interface: {@code {"amount": "1234.56", "currency": "EUR"}}, never a floating figure. */
@JacksonComponent
class MoneyJson {

    static class Writer extends ValueSerializer<Money> {

        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.toDecimal().toPlainString());
            json.writeStringProperty("currency", money.currency().getCurrencyCode());
            json.writeEndObject();
        }
    }

    static class Reader extends ValueDeserializer<Money> {

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) {
            JsonNode tree = context.readTree(json);
            if (!tree.path("amount").isString() || !tree.path("currency").isString()) {
                throw new Refused(WebRefusal.NOT_READABLE);
            }
            for (String name : tree.propertyNames()) {
                if (!name.equals("amount") && !name.equals("currency")) {
                    throw new Refused(WebRefusal.UNKNOWN_FIELD, name, "amount, currency");
                }
            }
            return Money.parse(
                    tree.path("amount").stringValue(), tree.path("currency").stringValue());
        }
    }
}
