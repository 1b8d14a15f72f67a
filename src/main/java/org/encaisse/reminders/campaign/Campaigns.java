package org.encaisse.reminders.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The campaigns of the tenant, drafted and sent. */
@Component
@Transactional
public class Campaigns {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LATEST = 100;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Campaigns(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param id null for a new one */
    public UUID save(
            @Nullable UUID id,
            CampaignEvent event,
            String template,
            Map<String, CampaignText> texts,
            CampaignSelection selection,
            Actor actor) {
        if (texts.values().stream().noneMatch(CampaignText::isWritten)) {
            throw new Refused(DunningRefusal.CAMPAIGN_TEXT, "fr, en");
        }
        UUID campaign = id == null ? Ids.next() : id;
        int saved = jdbc.sql("""
                insert into reminders.campaign
                       (tenant_id, campaign_id, event, template, texts, selection, created_by, created_at)
                values (platform.current_tenant(), :id, :event, :template, :texts::jsonb, :selection::jsonb, :by, :at)
                    on conflict (tenant_id, campaign_id) do update
                   set event = excluded.event,
                       template = excluded.template,
                       texts = excluded.texts,
                       selection = excluded.selection
                 where campaign.sent_at is null
                """)
                .param("id", campaign)
                .param("event", Words.of(event))
                .param("template", template)
                .param("texts", JSON.writeValueAsString(texts))
                .param("selection", JSON.writeValueAsString(selection))
                .param("by", actor.userId())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        if (saved == 0) {
            throw new Refused(DunningRefusal.CAMPAIGN_SENT);
        }
        return campaign;
    }

    @Transactional(readOnly = true)
    public Campaign byId(UUID id) {
        return jdbc.sql("""
                select c.*
                  from reminders.campaign c
                 where c.tenant_id = (select platform.current_tenant())
                   and c.campaign_id = :id
                """)
                .param("id", id)
                .query((row, n) -> campaign(row))
                .optional()
                .orElseThrow(() -> new Refused(DunningRefusal.UNKNOWN_CAMPAIGN));
    }

    @Transactional(readOnly = true)
    public List<Campaign> latest() {
        return jdbc.sql("""
                select c.*
                  from reminders.campaign c
                 where c.tenant_id = (select platform.current_tenant())
                 order by c.campaign_id desc
                 limit :rows
                """)
                .param("rows", LATEST)
                .query((row, n) -> campaign(row))
                .list();
    }

    /** The one a message belongs to. */
    @Transactional(readOnly = true)
    public Optional<Campaign> ofMessage(UUID messageId) {
        return jdbc.sql("""
                select c.*
                  from reminders.campaign_recipient r
                  join reminders.campaign c on c.tenant_id = r.tenant_id and c.campaign_id = r.campaign_id
                 where r.tenant_id = (select platform.current_tenant())
                   and r.message_id = :message
                """)
                .param("message", messageId)
                .query((row, n) -> campaign(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<UUID> messages(UUID id) {
        return jdbc.sql("""
                select r.message_id
                  from reminders.campaign_recipient r
                 where r.tenant_id = (select platform.current_tenant())
                   and r.campaign_id = :id
                """).param("id", id).query(UUID.class).list();
    }

    /** Once: whoever presses second is told so, and waits for the first to be done with it. */
    void begin(UUID id, int recipients, Instant leavesAt, Actor actor) {
        int begun = jdbc.sql("""
                update reminders.campaign
                   set sent_at = :at,
                       sent_by = :by,
                       leaves_at = :leaves,
                       recipients = :recipients
                 where tenant_id = (select platform.current_tenant())
                   and campaign_id = :id
                   and sent_at is null
                """)
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .param("by", actor.name())
                .param("leaves", leavesAt.atOffset(ZoneOffset.UTC))
                .param("recipients", recipients)
                .param("id", id)
                .update();
        if (begun == 0) {
            throw new Refused(DunningRefusal.CAMPAIGN_SENT);
        }
    }

    void add(UUID id, List<UUID> customers, List<UUID> messages) {
        jdbc.sql("""
                insert into reminders.campaign_recipient (tenant_id, campaign_id, customer_id, message_id)
                select (select platform.current_tenant()), :id, x.customer_id, x.message_id
                  from unnest(:customers::uuid[], :messages::uuid[]) x (customer_id, message_id)
                """)
                .param("id", id)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getObject("campaign_id", UUID.class),
                Words.parse(CampaignEvent.class, row.getString("event")),
                row.getString("template"),
                JSON.readValue(row.getString("texts"), new TypeReference<Map<String, CampaignText>>() {}),
                JSON.readValue(row.getString("selection"), CampaignSelection.class),
                row.getString("sent_by"),
                instant(row, "sent_at"),
                instant(row, "leaves_at"),
                row.getInt("recipients"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
