package org.encaisse.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An invented portfolio, the same each time for the same day: ten due dates per customer, a few large accounts, two thirds
 * of it late, one line in fifty a credit note.
 */
record Portfolio(long items, LocalDate on) {

    private static final int[] TERMS = {30, 30, 45, 60};
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final long BEGAN = 1_760_000_000_000L;
    private static final int OLDEST = 400;

    record Customer(UUID id, String code, String name, boolean large) {}

    /** @param cents negative for a credit note */
    record Item(
            UUID id, UUID invoiceId, String number, int customer, LocalDate issuedOn, LocalDate dueOn, long cents) {}

    int customers() {
        return (int) Math.max(1, items / 10);
    }

    Customer customer(int index) {
        return new Customer(
                id(1, index),
                code(index),
                "Établissements " + Integer.toString(index, 36).toUpperCase(),
                index % 50 == 0);
    }

    static String code(int index) {
        return "C%06d".formatted(index);
    }

    static String currency(int customer) {
        return customer % 20 == 7 ? "USD" : "EUR";
    }

    /** In the order of their dates, as accounting systems list them. */
    void each(Consumer<Item> consumer) {
        SplittableRandom dice = new SplittableRandom(42);
        for (long i = 0; i < items; i++) {
            double young = 1 - (double) i / items;
            LocalDate issued = on.minusDays((long) (OLDEST * young * young));
            int customer = (int) (customers() * Math.pow(dice.nextDouble(), 1.5));
            long cents = 2_000 + (long) (200_000 * -Math.log(1 - dice.nextDouble()));
            boolean credit = dice.nextInt(50) == 0;
            consumer.accept(new Item(
                    id(3, i),
                    id(2, i),
                    "F%08d".formatted(i),
                    customer,
                    issued,
                    credit ? issued : issued.plusDays(TERMS[dice.nextInt(TERMS.length)]),
                    credit ? -cents / 4 : cents));
        }
    }

    /** What a French accounting system would export. */
    void writeCsv(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("N° facture;Code client;Date facture;Échéance;Montant TTC;Devise;Commande\n");
            StringBuilder line = new StringBuilder(96);
            each(item -> {
                line.setLength(0);
                line.append(item.number())
                        .append(';')
                        .append(code(item.customer()))
                        .append(';');
                line.append(FRENCH.format(item.issuedOn())).append(';').append(FRENCH.format(item.dueOn()));
                long cents = Math.abs(item.cents());
                line.append(item.cents() < 0 ? ";-" : ";").append(cents / 100).append(',');
                line.append(cents % 100 / 10).append(cents % 10).append(';');
                line.append(currency(item.customer()))
                        .append(";BC-")
                        .append(item.customer() % 997)
                        .append('\n');
                try {
                    out.append(line);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    /** In order of time, as the desk's own ids are, but the same each time. */
    private static UUID id(int kind, long index) {
        long milliseconds = BEGAN + index / 16;
        long scattered = (index * 0x9E3779B97F4A7C15L) >>> 4;
        return new UUID(
                milliseconds << 16 | 0x7000 | index % 16 << 8, 0x8000000000000000L | (long) kind << 60 | scattered);
    }
}
