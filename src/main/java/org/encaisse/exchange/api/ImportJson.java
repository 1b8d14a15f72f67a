package org.encaisse.exchange.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encaisse.exchange.FileImport;
import org.encaisse.exchange.Rejects;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * An import as the interface tells it. {@code read = accepted + unchanged + rejected}; {@code accepted} lines are news
 * ({@code created}) or changes ({@code updated}).
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJson(
        UUID id,
        String kind,
        String file,
        String state,
        String phase,
        boolean commit,
        boolean committed,
        long done,
        long total,
        long read,
        long accepted,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long customersCreated,
        long settled,
        boolean settlementWithheld,
        long otherNames,
        List<ControlTotal> controlTotals,
        List<Reject> rejects,
        @Nullable String rejectsFile,
        @Nullable Recognised recognised,
        @Nullable Failure failure,
        OffsetDateTime broughtAt,
        @Nullable OffsetDateTime finishedAt) {

    public record ControlTotal(String currency, long count, Money sum) {}

    public record Reject(int line, String column, @Nullable String text, String reason, String code) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recognised(
            String format,
            @Nullable String charset,
            String separator,
            @Nullable String dateOrder,
            @Nullable String decimal,
            boolean soleAmount,
            @Nullable List<String> wholeNumbers,
            List<String> headers,
            Map<String, String> columns) {}

    public record Failure(String code, String detail) {}

    static ImportJson summary(FileImport item, Ui ui) {
        return of(item, List.of(), ui);
    }

    static ImportJson of(FileImport item, List<Rejects.Reject> rejects, Ui ui) {
        FileImport.Counts counts = item.counts();
        String failure = item.failure();
        var finished = item.finishedAt();
        ZoneId zone = ui.zone();
        return new ImportJson(
                item.importId(),
                item.kind().code(),
                item.fileName(),
                item.state().name().toLowerCase(Locale.ROOT),
                item.phase(),
                item.keep(),
                item.kept(),
                item.done(),
                item.total(),
                counts.read(),
                counts.accepted(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                counts.customersCreated(),
                counts.settled(),
                counts.settlementWithheld(),
                counts.otherNames(),
                item.totals().stream()
                        .map(total ->
                                new ControlTotal(total.sum().currency().getCurrencyCode(), total.lines(), total.sum()))
                        .toList(),
                rejects.stream()
                        .map(reject -> new Reject(
                                reject.line(), reject.column(), reject.text(), sentence(reject, ui), reject.reason()))
                        .toList(),
                counts.rejected() == 0 ? null : "/api/v1/imports/" + item.importId() + "/rejects",
                recognised(item.look()),
                failure == null
                        ? null
                        : new Failure(
                                failure,
                                ui.t(
                                        "refusal." + failure,
                                        item.failureArguments().toArray())),
                item.broughtAt().atZone(zone).toOffsetDateTime(),
                finished == null ? null : finished.atZone(zone).toOffsetDateTime());
    }

    private static @Nullable Recognised recognised(FileImport.@Nullable Look look) {
        return look == null
                ? null
                : new Recognised(
                        look.format(),
                        look.charset(),
                        look.separator(),
                        look.dateOrder(),
                        look.decimal(),
                        look.soleAmount(),
                        look.wholeNumbers(),
                        look.headers(),
                        look.columns());
    }

    static String sentence(Rejects.Reject reject, Ui ui) {
        return ui.t("refusal." + reject.reason(), reject.arguments().toArray());
    }
}
