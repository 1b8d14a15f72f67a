package org.encaisse.behaviour;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encaisse.identity.LegalEntity;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How a structure sorts its customers by their monthly billed turnover.
 *
 * @param months how many whole calendar months are looked at
 * @param bands in rising order; the first begins at nothing
 * @param enabled while it is not, nobody's segment is computed
 */
public record SegmentRule(UUID entityId, Currency currency, int months, List<SegmentBand> bands, boolean enabled) {

    private static final String FCFA = "XOF";
    private static final int ORDINARY_WINDOW = 3;
    private static final int LONGEST_WINDOW = 36;
    private static final int LONGEST_NAME = 40;

    public SegmentRule {
        bands = List.copyOf(bands);
    }

    /** Petit under 450 000, moyen under 850 000, gros from there (procedure for garants, §15); in FCFA only. */
    public static Optional<SegmentRule> shippedFor(LegalEntity structure) {
        if (!structure.currency().getCurrencyCode().equals(FCFA)) {
            return Optional.empty();
        }
        return Optional.of(new SegmentRule(
                structure.entityId(),
                structure.currency(),
                ORDINARY_WINDOW,
                List.of(
                        new SegmentBand("petit", Money.of(0, FCFA), "nest-petit"),
                        new SegmentBand("moyen", Money.of(450_000, FCFA), "nest-moyen"),
                        new SegmentBand("gros", Money.of(850_000, FCFA), "nest-gros")),
                true));
    }

    /**
     * The profile after a change to this segment. Only an ordinary profile or one that the rule itself gave is replaced:
     * who is internal, public or abroad stays so whatever it buys.
     */
    public String profileAfter(String now, SegmentBand band) {
        @Nullable String given = band.profile();
        boolean ours = now.equals("pme") || bands.stream().anyMatch(each -> now.equals(each.profile()));
        return given == null || !ours ? now : given;
    }

    SegmentRule checked() {
        if (months < 1 || months > LONGEST_WINDOW) {
            throw new Refused(BehaviourRefusal.WINDOW, LONGEST_WINDOW);
        }
        if (bands.isEmpty() || bands.getFirst().from().minor() != 0) {
            throw new Refused(BehaviourRefusal.FIRST_BAND);
        }
        Set<String> names = new HashSet<>();
        @Nullable Money before = null;
        for (SegmentBand band : bands) {
            if (band.segment().isBlank() || band.segment().length() > LONGEST_NAME || !names.add(band.segment())) {
                throw new Refused(BehaviourRefusal.BAND_NAME, band.segment());
            }
            if (!band.from().currency().equals(currency)) {
                throw new Refused(BehaviourRefusal.BAND_CURRENCY, band.segment());
            }
            if (before != null && before.compareTo(band.from()) >= 0) {
                throw new Refused(BehaviourRefusal.BAND_ORDER, band.segment());
            }
            before = band.from();
        }
        return this;
    }
}
