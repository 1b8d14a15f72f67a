package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.decision.PlanDay;
import org.encaisse.identity.Organisation;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a run decided, page by page: by the same rule, on the day of the run, without the steps the run itself took. */
@Component
@Transactional(readOnly = true)
public class DecisionPages {

    private static final int ROWS = 5_000;

    private final CustomerFiles files;
    private final RunTerms terms;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    DecisionPages(CustomerFiles files, RunTerms terms, Organisation organisation, JdbcClient jdbc) {
        this.files = files;
        this.terms = terms;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    /** A decision and whose it is. */
    public record Line(UUID customerId, Decision decision) {}

    /** A step the run wrote down. */
    public record Taken(
            UUID actionId,
            UUID customerId,
            UUID openItemId,
            String step,
            String stage,
            String channel,
            String mode,
            String state) {}

    /** @param kind act, wait, held, finished or excluded; null for all */
    public Slice<Line> page(Run run, @Nullable String kind, @Nullable String after, int limit) {
        RunTerms.Terms now = terms.today();
        UUID from = CustomerFiles.FIRST;
        UUID skipCustomer = null;
        String skipTo = "";
        if (after != null) {
            String[] parts = after.split("_", 2);
            skipCustomer = UUID.fromString(parts[0]);
            skipTo = parts.length > 1 ? parts[1] : "";
            from = CustomerFiles.before(skipCustomer);
        }
        List<Line> found = new ArrayList<>();
        UUID next = from;
        while (next != null && found.size() <= limit) {
            CustomerFiles.Stretch stretch = files.next(next, ROWS, run.on(), now.assignments(), run.runId());
            for (CustomerFile file : stretch.files()) {
                UUID customer = file.debtor().customerId();
                boolean skipping = customer.equals(skipCustomer);
                for (Decision decision :
                        PlanDay.decide(file, now.policy(), run.on()).decisions()) {
                    if (!skipping && (kind == null || decision.kind().equals(kind))) {
                        found.add(new Line(customer, decision));
                    }
                    skipping &= !decision.item().openItemId().toString().equals(skipTo);
                }
                if (found.size() > limit) {
                    break;
                }
            }
            next = stretch.last();
        }
        List<Line> read = found.size() > limit ? found.subList(0, limit + 1) : found;
        return Slice.of(
                read,
                limit,
                line -> line.customerId() + "_" + line.decision().item().openItemId());
    }

    /** The steps a run that acts has taken, thanks included. */
    public Slice<Taken> taken(UUID runId, @Nullable UUID after, int limit) {
        List<Taken> read = jdbc.sql("""
                select a.action_id, a.customer_id, a.open_item_id, a.step_code, a.stage, a.channel, a.mode, a.state
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.run_id = :run
                   and (:after::uuid is null or a.action_id > :after::uuid)
                 order by a.action_id
                 limit :rows
                """)
                .param("run", runId)
                .param("after", after)
                .param("rows", limit + 1)
                .query((row, n) -> new Taken(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)))
                .list();
        return Slice.of(read, limit, taken -> taken.actionId().toString());
    }

    /** One customer's decisions on a day; empty when nothing is open. A day that is over is judged by what was owed then. */
    public List<Decision> of(UUID customer, LocalDate on) {
        RunTerms.Terms now = terms.today();
        CustomerFile file = on.isBefore(organisation.today())
                ? files.asOf(customer, on, now.assignments())
                : files.of(customer, on, now.assignments());
        return file == null ? List.of() : PlanDay.decide(file, now.policy(), on).decisions();
    }
}
