package org.encaisse.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.Holds;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.Palette;
import org.encaisse.correspondence.PreviewTemplate;
import org.encaisse.correspondence.Reservation;
import org.encaisse.correspondence.Template;
import org.encaisse.correspondence.TemplateKind;
import org.encaisse.correspondence.Templates;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.dunning.settings.DunningSettings;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person writes to one customer with a model: the desk fills in what it knows, he what it cannot know (a plan, a dispute, a
 * factor), looks at it and sends it, once. It is no step: the scenario goes on as if nothing had been written.
 */
@Component
@Transactional
public class WriteByHand {

    public static final String PURPOSE = "by-hand";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 500;
    /** What a person may fill in; the figures of the account and of the law are never typed. */
    private static final Set<String> TYPED = Set.of("promise", "payment", "invoice", "plan", "dispute", "factor");

    private static final Set<String> OF_THE_ACCOUNT = Set.of("solde.echu", "solde.nonEchu", "factures");
    /** Not to the customer, with a file that must go along, or sent in a way of their own. */
    private static final Set<String> OTHERS = Set.of("F10N", "F11", "F11C", "F12", "F13");

    private final JdbcClient jdbc;
    private final Templates templates;
    private final PreviewTemplate previews;
    private final LetterOnCustomer letters;
    private final Customers customers;
    private final Holds holds;
    private final Settings settings;
    private final Outbox outbox;
    private final BusinessClock clock;

    WriteByHand(
            JdbcClient jdbc,
            Templates templates,
            PreviewTemplate previews,
            LetterOnCustomer letters,
            Customers customers,
            Holds holds,
            Settings settings,
            Outbox outbox,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.previews = previews;
        this.letters = letters;
        this.customers = customers;
        this.holds = holds;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param blanks what a person fills in
     * @param missing without which it does not leave
     * @param to the e-mail address
     */
    public record Draft(
            Customer customer,
            Template template,
            List<String> blanks,
            List<String> missing,
            String to,
            PreviewTemplate.Shown shown) {}

    /** What was filled in, of a message that waits. */
    record Kept(String template, Map<String, String> typed) {}

    public static boolean mayBeSent(String code) {
        return TemplateKind.of(code) == TemplateKind.MAIL && !OTHERS.contains(code);
    }

    /** The models in the customer's language. */
    @Transactional(readOnly = true)
    public List<Template> offered(String language) {
        return templates.all().stream()
                .filter(each -> each.language().equals(language) && mayBeSent(each.code()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Draft draft(UUID customerId, String code, Map<String, String> typed, LocalDate today) {
        Customer customer =
                customers.byId(customerId).orElseThrow(() -> new Refused(DunningRefusal.UNKNOWN_CUSTOMER, customerId));
        if (!mayBeSent(code)) {
            throw new Refused(DunningRefusal.NOT_BY_HAND, code);
        }
        if (isSilenced(customerId, today)) {
            throw new Refused(DunningRefusal.NOT_WRITTEN_TO);
        }
        Addressee to = Addressee.of(customers, customer, MessageChannel.EMAIL);
        if (to == null) {
            throw new Refused(DunningRefusal.NO_EMAIL);
        }
        Template template = templates.newest(code, customer.language());
        Letter bare = bare(customer, to, template, today);
        List<String> blanks = blanks(template, bare, today);
        PreviewTemplate.Shown shown = previews.read(template, filled(bare, blanks, typed), today);
        List<String> missing = new ArrayList<>(shown.missing());
        if (template.names().contains("solde.echu") && !bare.variables().containsKey("solde.echu")) {
            missing.add("solde.echu"); // nothing is late: no letter says « 0,00 restent à régler »
        }
        return new Draft(customer, template, blanks, List.copyOf(missing), to.address(), shown);
    }

    /**
     * Sends it once, however often the button is pressed.
     *
     * @param id of the message, from whoever shows the form
     */
    public void send(UUID id, UUID customerId, String code, Map<String, String> typed, LocalDate today, Actor actor) {
        DunningSettings current = settings.current();
        if (current.isStopped()) {
            throw new Refused(DunningRefusal.STOPPED);
        }
        Draft draft = draft(customerId, code, typed, today);
        if (!draft.missing().isEmpty()) {
            throw new Refused(
                    CorrespondenceRefusal.EMPTY_VARIABLE, draft.missing().getFirst());
        }
        Map<String, String> kept = new TreeMap<>(typed);
        kept.keySet().retainAll(draft.blanks());
        int added = jdbc.sql("""
                insert into reminders.letter_by_hand
                       (tenant_id, message_id, customer_id, template, typed, written_by, written_at)
                values (platform.current_tenant(), :id, :customer, :template, :typed::jsonb, :by, :at)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("customer", customerId)
                .param("template", code)
                .param("typed", JSON.writeValueAsString(kept))
                .param("by", actor.name())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            if (!new Kept(code, kept).equals(kept(id, customerId))) {
                throw new Refused(DunningRefusal.WRITTEN_ALREADY);
            }
            return;
        }
        Instant leavesAt = clock.now().plusSeconds(current.handDelaySeconds());
        Reservation reservation = new Reservation(
                id,
                draft.customer().entityId(),
                customerId,
                PURPOSE,
                draft.customer().language(),
                letters.currency(draft.customer()),
                code,
                today,
                null,
                draft.shown().to(),
                draft.to());
        if (outbox.reserveAll(List.of(reservation), leavesAt) == 0) {
            throw new Refused(DunningRefusal.WRITTEN_ALREADY);
        }
    }

    /** The letter as it leaves, with the figures of the day. */
    Letter letter(Customer customer, Addressee to, Kept kept, LocalDate today) {
        Template template = templates.newest(kept.template(), customer.language());
        Letter bare = bare(customer, to, template, today);
        return filled(bare, blanks(template, bare, today), kept.typed());
    }

    @Transactional(readOnly = true)
    @Nullable
    Kept kept(UUID message, UUID customerId) {
        return jdbc.sql("""
                        select l.template, l.typed
                          from reminders.letter_by_hand l
                         where l.tenant_id = (select platform.current_tenant())
                           and l.message_id = :id
                           and l.customer_id = :customer
                        """)
                .param("id", message)
                .param("customer", customerId)
                .query((row, n) -> new Kept(
                        row.getString(1),
                        JSON.readValue(
                                row.getString(2), new tools.jackson.core.type.TypeReference<Map<String, String>>() {})))
                .optional()
                .orElse(null);
    }

    boolean isSilenced(UUID customer, LocalDate today) {
        return holds.activeOn(customer, today).stream()
                .anyMatch(hold -> hold.openItemId() == null && hold.kind().silencesEverything());
    }

    /** A text that speaks of no balance means a due date of its own, which only a person knows. */
    private Letter bare(Customer customer, Addressee to, Template template, LocalDate today) {
        Letter letter = letters.to(customer, to, template, today);
        if (template.names().stream().anyMatch(OF_THE_ACCOUNT::contains)) {
            return letter;
        }
        Map<String, Object> others = new HashMap<>(letter.variables());
        others.remove("echeance");
        return letter.with(others);
    }

    private List<String> blanks(Template template, Letter letter, LocalDate today) {
        List<String> lacking = previews.lacking(template, letter, today);
        boolean ownDate = template.names().stream().noneMatch(OF_THE_ACCOUNT::contains);
        Set<String> may = Palette.groups().stream()
                .filter(group -> TYPED.contains(group.key()))
                .flatMap(group -> group.names().stream())
                .collect(Collectors.toSet());
        return lacking.stream()
                .filter(name -> may.contains(name) || (ownDate && name.equals("echeance")))
                .toList();
    }

    private static Letter filled(Letter letter, List<String> blanks, Map<String, String> typed) {
        Map<String, Object> variables = new HashMap<>(letter.variables());
        for (String blank : blanks) {
            String said = typed.getOrDefault(blank, "").strip();
            if (!said.isEmpty()) {
                variables.put(blank, said.substring(0, Math.min(said.length(), LONGEST)));
            }
        }
        return letter.with(variables);
    }
}
