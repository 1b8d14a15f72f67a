package org.encaisse.dunning;

import java.util.List;
import java.util.Map;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.sql.Bulk;
import org.encaisse.platform.sql.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over how far each due date had been chased elsewhere, so that the next run goes on from there and does not begin
 * again with a courteous first reminder. A step that is known already is left alone.
 */
@Component
@Transactional
public class TakeOverSteps {

    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final Scenarios scenarios;

    TakeOverSteps(JdbcClient jdbc, Bulk bulk, Scenarios scenarios) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.scenarios = scenarios;
    }

    public void takeOver(List<TakenStep> taken) {
        Map<String, Scenario> known = scenarios.byCode();
        try (CopyRows rows = bulk.copyInto("taken_step", """
                action_id uuid, open_item_id uuid, customer_id uuid, scenario_code text, version int, step_code text,
                stage text, cycle int, channel text, mode text, offset_days int, currency text, decided_on date, done_on date
                """)) {
            for (TakenStep each : taken) {
                Scenario scenario = known.get(each.scenario());
                if (scenario == null || scenario.indexOf(each.step()) < 0) {
                    throw new Refused(TakeOverRefusal.UNKNOWN_STEP, each.step(), each.scenario());
                }
                int index = scenario.indexOf(each.step());
                Step step = scenario.steps().get(index);
                rows.add(
                        Ids.next(),
                        each.openItemId(),
                        each.customerId(),
                        scenario.code(),
                        scenario.version(),
                        step.code(),
                        Words.of(step.stage()),
                        each.cycle(),
                        Words.of(step.channel()),
                        Words.of(step.mode()),
                        scenario.offset(new Scenario.Place(index, each.cycle())),
                        each.currency().getCurrencyCode(),
                        each.on(),
                        each.on());
            }
        }
        jdbc.sql("""
                insert into dunning.action
                       (tenant_id, action_id, open_item_id, customer_id, scenario_code, version, step_code, stage, cycle,
                        channel, mode, offset_days, currency, decided_on, done_on, state)
                select (select platform.current_tenant()), s.*, 'done'
                  from pg_temp.taken_step s
                    on conflict do nothing
                """).update();
    }
}
