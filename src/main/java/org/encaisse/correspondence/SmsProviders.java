package org.encaisse.correspondence;

import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.encaisse.identity.Tenants;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.files.DataFolder;
import org.encaisse.platform.http.OutsideAddress;
import org.encaisse.platform.sms.FolderSms;
import org.encaisse.platform.sms.HttpSms;
import org.encaisse.platform.sms.SmsProvider;
import org.encaisse.platform.sms.SmsTransport;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By whom the organisation's text messages leave; the secret is kept, used, and never shown. */
@Component
@Transactional
public class SmsProviders {

    /** What says how the request itself travels: nobody's to set. */
    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "content-length",
            "content-type",
            "expect",
            "upgrade",
            "transfer-encoding",
            "accept",
            "user-agent");

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final Tenants tenants;
    private final BusinessClock clock;
    private final Path folder;

    SmsProviders(JdbcClient jdbc, TenantScope scope, Tenants tenants, BusinessClock clock, DataFolder data) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.tenants = tenants;
        this.clock = clock;
        this.folder = data.resolve("outbox").resolve("sms");
    }

    /** What an administrator sets. @param secret null keeps the one that is there */
    public record Wanted(
            String url,
            String header,
            @Nullable String secret,
            boolean form,
            String body,
            String answerId,
            String from) {

        @Override
        public String toString() {
            return "Wanted[" + url + "]"; // never the secret
        }
    }

    /** The provider; empty while text messages become files. */
    @Transactional(readOnly = true)
    public Optional<SmsProvider> current() {
        return jdbc.sql("""
                select url, header, secret, form, body, answer_id, sender
                  from correspondence.sms_provider
                 where tenant_id = (select platform.current_tenant())
                """)
                .query((row, n) -> new SmsProvider(
                        URI.create(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .optional();
    }

    /** A demonstration writes to nobody, whatever is set. */
    @Transactional(readOnly = true)
    public SmsTransport transport() {
        return current()
                .filter(provider -> !isDemonstration())
                .<SmsTransport>map(HttpSms::new)
                .orElseGet(() -> new FolderSms(folder));
    }

    public void keep(Wanted wanted, Actor by) {
        if (isDemonstration()) {
            throw new Refused(CorrespondenceRefusal.DEMONSTRATION_MAILS_NOBODY);
        }
        URI url = OutsideAddress.parse(wanted.url())
                .orElseThrow(() -> new Refused(CorrespondenceRefusal.SMS_ADDRESS, wanted.url()));
        try {
            if (OutsideAddress.isForbidden(url)) {
                throw new Refused(CorrespondenceRefusal.SMS_ADDRESS, wanted.url());
            }
        } catch (UnknownHostException e) {
            // A name that nobody knows yet is kept; whoever sends looks again.
            url = URI.create(url.toString());
        }
        if (!wanted.header().matches("[A-Za-z0-9-]{1,60}")
                || OURS.contains(wanted.header().toLowerCase(Locale.ROOT))) {
            throw new Refused(CorrespondenceRefusal.SMS_HEADER, wanted.header());
        }
        if (!wanted.body().contains("{{to}}") || !wanted.body().contains("{{text}}")) {
            throw new Refused(CorrespondenceRefusal.SMS_BODY);
        }
        String secret = wanted.secret() == null || wanted.secret().isBlank()
                ? current().map(SmsProvider::secret).orElse("")
                : wanted.secret().strip();
        if (secret.isEmpty() || !secret.chars().allMatch(c -> c >= ' ' && c < 127)) {
            throw new Refused(CorrespondenceRefusal.SMS_SECRET);
        }
        write(url, wanted, secret, by);
    }

    /** Text messages become files again. */
    public void forget() {
        jdbc.sql("delete from correspondence.sms_provider where tenant_id = (select platform.current_tenant())")
                .update();
    }

    private void write(URI url, Wanted wanted, String secret, Actor by) {
        jdbc.sql("""
                insert into correspondence.sms_provider
                       (tenant_id, url, header, secret, form, body, answer_id, sender, changed_by, changed_at)
                values ((select platform.current_tenant()), :url, :header, :secret, :form, :body, :answer, :sender, :by, :now)
                    on conflict on constraint sms_provider_pk do update
                   set url = excluded.url, header = excluded.header, secret = excluded.secret, form = excluded.form,
                       body = excluded.body, answer_id = excluded.answer_id, sender = excluded.sender,
                       changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("url", url.toString())
                .param("header", wanted.header())
                .param("secret", secret)
                .param("form", wanted.form())
                .param("body", wanted.body())
                .param("answer", wanted.answerId().strip())
                .param("sender", wanted.from().strip())
                .param("by", by.userId())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean isDemonstration() {
        return tenants.all().stream().anyMatch(each -> each.id().equals(scope.required()) && each.demo());
    }
}
