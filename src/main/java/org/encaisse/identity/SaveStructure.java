package org.encaisse.identity;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a structure or changes one; its code stays. */
@Component
@Transactional
public class SaveStructure {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_.-]{0,39}");

    private final JdbcClient jdbc;
    private final TenantScope scope;

    SaveStructure(JdbcClient jdbc, TenantScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** A structure whose code is new; {@link LegalEntity#entityId()} of the argument is not looked at. */
    public UUID add(LegalEntity entity) {
        String code = entity.code().strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw new Refused(IdentityRefusal.BAD_STRUCTURE_CODE, entity.code());
        }
        UUID id = Ids.next();
        try {
            jdbc.sql("""
                    insert into identity.legal_entity (tenant_id, entity_id, code, name, currency, country)
                    values (:tenant, :id, :code, :name, :currency, :country)
                    """)
                    .param("tenant", scope.required().value())
                    .param("id", id)
                    .param("code", code)
                    .param("name", entity.name())
                    .param("currency", entity.currency().getCurrencyCode())
                    .param("country", entity.country())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(IdentityRefusal.STRUCTURE_CODE_TAKEN, code);
        }
        change(id, entity);
        return id;
    }

    public void change(UUID entityId, LegalEntity entity) {
        int changed = jdbc.sql("""
                update identity.legal_entity
                   set name = :name, currency = :currency, legal_form = :legalForm, registration = :registration,
                       street = :street, postal_code = :postalCode, city = :city, country = :country,
                       email = :email, telephone = :telephone, bank_name = :bankName, iban = :iban, bic = :bic
                 where tenant_id = :tenant
                   and entity_id = :id
                """)
                .param("id", entityId)
                .param("name", entity.name())
                .param("currency", entity.currency().getCurrencyCode())
                .param("legalForm", entity.legalForm())
                .param("registration", entity.registration())
                .param("street", entity.street())
                .param("postalCode", entity.postalCode())
                .param("city", entity.city())
                .param("country", entity.country())
                .param("email", entity.email())
                .param("telephone", entity.telephone())
                .param("bankName", entity.bankName())
                .param("iban", entity.iban())
                .param("bic", entity.bic())
                .update();
        if (changed == 0) {
            throw new Refused(IdentityRefusal.UNKNOWN_STRUCTURE, entityId);
        }
    }
}
