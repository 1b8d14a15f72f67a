package org.encaisse.identity.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.encaisse.identity.LegalEntity;
import org.encaisse.platform.web.Option;
import org.jspecify.annotations.Nullable;

/** One structure's form. */
public record StructurePage(@Nullable UUID id, Filled filled, String refusal) {

    /** What the form sends; empty fields are empty texts. */
    public record Filled(
            String code,
            String name,
            String currency,
            String legalForm,
            String registration,
            String street,
            String postalCode,
            String city,
            String country,
            String email,
            String telephone,
            String bankName,
            String iban,
            String bic) {

        public Filled {
            code = Objects.requireNonNullElse(code, "");
            name = Objects.requireNonNullElse(name, "");
            currency = Objects.requireNonNullElse(currency, "EUR");
            legalForm = Objects.requireNonNullElse(legalForm, "");
            registration = Objects.requireNonNullElse(registration, "");
            street = Objects.requireNonNullElse(street, "");
            postalCode = Objects.requireNonNullElse(postalCode, "");
            city = Objects.requireNonNullElse(city, "");
            country = Objects.requireNonNullElse(country, "FR");
            email = Objects.requireNonNullElse(email, "");
            telephone = Objects.requireNonNullElse(telephone, "");
            bankName = Objects.requireNonNullElse(bankName, "");
            iban = Objects.requireNonNullElse(iban, "");
            bic = Objects.requireNonNullElse(bic, "");
        }

        @Nullable
        String orNull(String text) {
            return text.isBlank() ? null : text.strip();
        }
    }

    static StructurePage blank(LegalEntity like) {
        return new StructurePage(
                null,
                new Filled(
                        "",
                        "",
                        like.currency().getCurrencyCode(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        like.country(),
                        "",
                        "",
                        "",
                        "",
                        ""),
                "");
    }

    static StructurePage of(LegalEntity it) {
        return new StructurePage(
                it.entityId(),
                new Filled(
                        it.code(),
                        it.name(),
                        it.currency().getCurrencyCode(),
                        text(it.legalForm()),
                        text(it.registration()),
                        text(it.street()),
                        text(it.postalCode()),
                        text(it.city()),
                        it.country(),
                        text(it.email()),
                        text(it.telephone()),
                        text(it.bankName()),
                        text(it.iban()),
                        text(it.bic())),
                "");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    public boolean isNew() {
        return id == null;
    }

    public String action() {
        return id == null ? "/settings/structures" : "/settings/structures/" + id;
    }

    public List<Option> currencies() {
        return Options.CURRENCIES;
    }

    public List<Option> countries() {
        return Options.COUNTRIES;
    }
}
