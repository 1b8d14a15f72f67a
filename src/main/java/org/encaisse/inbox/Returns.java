package org.encaisse.inbox;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.inbox.bounce.BouncedRecipient;
import org.encaisse.inbox.bounce.JudgeAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that mail came back from. */
@Component
@Transactional
class Returns {

    private static final int WINDOW_DAYS = 60;

    private final JdbcClient jdbc;

    Returns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID mailId,
            int position,
            BouncedRecipient found,
            @Nullable UUID customerId,
            @Nullable UUID messageId,
            JudgeAddress.Verdict done,
            LocalDate on) {
        jdbc.sql("""
                insert into inbox.returned
                       (tenant_id, mail_id, position, address, cause, family, permanent, status, reply, diagnostic, returned_on,
                        customer_id, message_id, done)
                values (:tenant, :mail, :position, :address, :cause, :family, :permanent, :status, :reply,
                        :diagnostic, :on, :customer, :message, :done)
                """)
                .param("mail", mailId)
                .param("position", position)
                .param("address", found.address())
                .param("cause", found.cause().code())
                .param("family", found.cause().family().code())
                .param("permanent", found.permanent())
                .param("status", found.status())
                .param("reply", found.reply())
                .param("diagnostic", found.diagnostic())
                .param("on", on)
                .param("customer", customerId)
                .param("message", messageId)
                .param("done", done.code())
                .update();
    }

    /** How many mails came back from there in the last sixty days, late ones of the same message counted once. */
    int lately(String address, LocalDate on) {
        return jdbc.sql("""
                select count(distinct coalesce(r.message_id, r.mail_id))
                  from inbox.returned r
                 where r.tenant_id = :tenant
                   and r.address = :address
                   and r.returned_on > :on::date - :days
                   and r.family <> 'none'
                """)
                .param("address", address)
                .param("on", on)
                .param("days", WINDOW_DAYS)
                .query(Integer.class)
                .single();
    }
}
