package org.encaisse.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.encaisse.exchange.FileImport;
import org.encaisse.exchange.ImportField;
import org.encaisse.exchange.Rejects;
import org.encaisse.identity.LegalEntity;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** One file: what is understood of it, what it will do or has done, what was rejected. */
public record ImportPage(
        String path,
        String title,
        String lead,
        boolean running,
        String phase,
        long done,
        long total,
        Tone tone,
        String said,
        boolean counted,
        List<Figure> figures,
        @Nullable String withheld,
        List<String> notes,
        List<Total> totals,
        boolean mayConfirm,
        boolean mayLook,
        String question,
        @Nullable Form form,
        List<String> headers,
        List<List<String>> sample,
        List<Reject> rejects,
        @Nullable String more) {

    public record Figure(String label, String value, String hint, Tone tone) {}

    public record Total(String currency, String lines, String sum) {}

    public record Reject(String line, String column, String text, String reason) {}

    /** What the person may change before looking again. */
    public record Form(
            String format,
            List<Column> columns,
            List<Option> orders,
            String order,
            List<Option> decimals,
            String decimal,
            List<Option> structures,
            String structure,
            boolean hasCurrency,
            String currency,
            boolean mayCreate,
            boolean create,
            boolean mayHaveArticles,
            boolean articles) {}

    public record Column(String name, String label, String hint, List<Option> options, String value) {}

    static ImportPage of(FileImport item, List<Rejects.Reject> rejects, List<LegalEntity> structures, Ui ui) {
        FileImport.Look look = item.look();
        FileImport.Counts counts = item.counts();
        boolean done = item.state() == FileImport.State.DONE;
        boolean mayLook = item.isOver() && !item.kept() && !"exchange.file-gone".equals(item.failure());
        return new ImportPage(
                "/imports/" + item.importId(),
                item.fileName(),
                ui.t("exchange.kind." + item.kind().code()) + " · " + ui.t("exchange.by", item.broughtBy()) + " "
                        + ui.ago(item.broughtAt()),
                !item.isOver(),
                ui.t("exchange.phase." + item.phase()),
                item.done(),
                item.total(),
                ImportsPage.tone(item),
                said(item, ui),
                done,
                done ? figures(counts, ui) : List.of(),
                counts.settlementWithheld() ? ui.t("exchange.withheld") : null,
                notes(item, ui),
                item.totals().stream()
                        .map(total -> new Total(
                                total.sum().currency().getCurrencyCode(),
                                ui.t("exchange.totals.lines", total.lines()),
                                ui.money(total.sum())))
                        .toList(),
                done && !item.kept(),
                mayLook && look != null,
                ui.t("exchange.confirm.question", counts.accepted(), counts.rejected(), counts.settled()),
                look == null || !mayLook ? null : form(item, look, structures, ui),
                look == null ? List.of() : look.headers(),
                look == null ? List.of() : look.sample(),
                rejects.stream()
                        .map(reject -> new Reject(
                                ui.number(reject.line()),
                                reject.column(),
                                Objects.requireNonNullElse(reject.text(), ""),
                                ui.t(
                                        "refusal." + reject.reason(),
                                        reject.arguments().toArray())))
                        .toList(),
                counts.rejected() > rejects.size() ? ui.t("exchange.rejects.more", rejects.size()) : null);
    }

    /** What was decided about the file that a person should know before he agrees. */
    private static List<String> notes(FileImport item, Ui ui) {
        List<String> notes = new ArrayList<>();
        FileImport.Look look = item.look();
        if (look != null && look.columns().containsKey("remaining")) {
            String column = look.columns().getOrDefault("remaining", "");
            notes.add(ui.t(look.soleAmount() ? "exchange.note.sole-amount" : "exchange.note.rest", column));
        }
        if (look != null && look.wholeNumbers() != null && !look.wholeNumbers().isEmpty()) {
            notes.add(ui.t("exchange.note.whole-numbers", String.join(", ", look.wholeNumbers())));
        }
        if (item.counts().otherNames() > 0) {
            notes.add(ui.t("exchange.note.other-names", item.counts().otherNames()));
        }
        return notes;
    }

    private static String said(FileImport item, Ui ui) {
        String failure = item.failure();
        if (failure != null) {
            return ui.t(
                    "exchange.failed",
                    ui.t(
                            "refusal." + failure,
                            words(failure, item.failureArguments(), ui).toArray()));
        }
        return ui.t(item.kept() ? "exchange.kept" : "exchange.looked");
    }

    /** The columns that are missing, by their names on this page. */
    private static List<String> words(String failure, List<String> arguments, Ui ui) {
        if (!failure.equals("exchange.column-needed") || arguments.isEmpty()) {
            return arguments;
        }
        List<String> names = new ArrayList<>();
        for (String field : arguments.getFirst().split(", ")) {
            names.add(ui.t("exchange.field." + field));
        }
        return List.of(String.join(", ", names));
    }

    private static List<Figure> figures(FileImport.Counts counts, Ui ui) {
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("created", counts.created(), "", Tone.GOOD, ui));
        figures.add(figure("updated", counts.updated(), "", Tone.INFO, ui));
        figures.add(figure("unchanged", counts.unchanged(), "", Tone.NEUTRAL, ui));
        figures.add(figure("rejected", counts.rejected(), "", counts.rejected() > 0 ? Tone.BAD : Tone.NEUTRAL, ui));
        if (counts.settled() > 0) {
            figures.add(figure("settled", counts.settled(), ui.t("exchange.figure.settled.hint"), Tone.WARN, ui));
        }
        if (counts.customersCreated() > 0) {
            figures.add(figure("customers", counts.customersCreated(), "", Tone.INFO, ui));
        }
        return figures;
    }

    private static Figure figure(String name, long value, String hint, Tone tone, Ui ui) {
        return new Figure(ui.t("exchange.figure." + name), ui.number(value), hint, tone);
    }

    private static Form form(FileImport item, FileImport.Look look, List<LegalEntity> structures, Ui ui) {
        List<Option> headers = new ArrayList<>();
        headers.add(new Option("", ui.t("exchange.not-in-file")));
        look.headers().stream()
                .filter(header -> !header.isEmpty())
                .distinct()
                .forEach(header -> headers.add(new Option(header, header)));
        List<Column> columns = new ArrayList<>();
        for (ImportField field : item.kind().fields()) {
            columns.add(new Column(
                    "column." + field.code(),
                    ui.t("exchange.field." + field.code()),
                    item.kind().required().contains(field) ? ui.t("exchange.needed") : "",
                    headers,
                    look.columns().getOrDefault(field.code(), "")));
        }
        List<Option> entities = new ArrayList<>();
        entities.add(new Option("", ui.t("exchange.structure.main")));
        structures.forEach(structure -> entities.add(new Option(structure.code(), structure.name())));
        return new Form(
                format(look, ui),
                columns,
                choices(look.dateOrder() == null, "exchange.date-order", List.of("DMY", "MDY", "YMD"), ui),
                Objects.requireNonNullElse(look.dateOrder(), ""),
                decimals(look.decimal() == null, ui),
                Objects.requireNonNullElse(look.decimal(), ""),
                entities,
                Objects.requireNonNullElse(item.wanted().entity(), ""),
                item.kind().fields().contains(ImportField.CURRENCY),
                item.wanted().constants().getOrDefault("currency", ""),
                item.kind().mayCreateCustomers(),
                Boolean.TRUE.equals(item.wanted().createCustomers()),
                item.kind() == org.encaisse.exchange.ImportKind.INVOICES,
                Boolean.TRUE.equals(item.wanted().articleLines()));
    }

    private static List<Option> choices(boolean ask, String key, List<String> values, Ui ui) {
        List<Option> options = new ArrayList<>();
        if (ask) {
            options.add(new Option("", ui.t(key + ".ask")));
        }
        values.forEach(value -> options.add(new Option(value, ui.t(key + "." + value))));
        return options;
    }

    private static List<Option> decimals(boolean ask, Ui ui) {
        List<Option> options = new ArrayList<>(choices(ask, "exchange.decimal", List.of(), ui));
        options.add(new Option(",", ui.t("exchange.decimal.comma")));
        options.add(new Option(".", ui.t("exchange.decimal.point")));
        return options;
    }

    private static String format(FileImport.Look look, Ui ui) {
        String separator = look.separator().equals("\t") ? ui.t("exchange.separator.tab") : look.separator();
        return look.charset() == null ? "Excel (.xlsx)" : "CSV · " + look.charset() + " · « " + separator + " »";
    }
}
