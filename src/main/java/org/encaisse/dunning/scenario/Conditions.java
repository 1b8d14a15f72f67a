package org.encaisse.dunning.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * When a step applies at all; a step that does not apply is passed over. What is not said does not matter: an empty set is
 * for all, a null for both.
 *
 * @param atLeast by currency code, what the customer must owe late; a currency that is not named has no limit
 * @param paymentMethods for customers who pay so
 * @param exceptPaymentMethods not for customers who pay so
 * @param structures codes of legal entities
 * @param countries two letters, of the debtor
 * @param minDaysLate not before so many days after the due date
 * @param maxDaysLate not any more after so many
 * @param brokenPromise whether a promise about it was broken and nobody called since
 * @param unreached whether nobody answered the last call
 * @param papers what must be in the file
 * @param rejectCodes the bank's word for the payment that came back: {@code AM04}, {@code other}
 * @param nothingOverdue only while the customer owes nothing late, in any currency
 * @param afterCycles after so many whole cycles of the recurring steps without result
 */
public record Conditions(
        Map<String, Money> atLeast,
        Set<String> paymentMethods,
        Set<String> exceptPaymentMethods,
        Set<String> segments,
        Set<String> sectors,
        Set<String> structures,
        Set<String> countries,
        Set<String> languages,
        @Nullable Integer minDaysLate,
        @Nullable Integer maxDaysLate,
        @Nullable Boolean hasEmail,
        @Nullable Boolean hasMobile,
        @Nullable Boolean brokenPromise,
        @Nullable Boolean unreached,
        List<Papers> papers,
        Set<String> rejectCodes,
        boolean nothingOverdue,
        int afterCycles) {

    public static final Conditions NONE = new Builder().build();

    public Conditions {
        atLeast = Map.copyOf(atLeast);
        paymentMethods = Set.copyOf(paymentMethods);
        exceptPaymentMethods = Set.copyOf(exceptPaymentMethods);
        segments = Set.copyOf(segments);
        sectors = Set.copyOf(sectors);
        structures = Set.copyOf(structures);
        countries = Set.copyOf(countries);
        languages = Set.copyOf(languages);
        papers = List.copyOf(papers);
        rejectCodes = Set.copyOf(rejectCodes);
    }

    public static Builder where() {
        return new Builder();
    }

    public boolean met(Facts facts) {
        return unmet(facts) == null;
    }

    /** The first condition that speaks against the step; null when none does. */
    @SuppressWarnings("ReferenceEquality") // a shortcut for most steps: the very one, or else it is looked through
    public @Nullable Condition unmet(Facts facts) {
        if (this == NONE) {
            return null;
        }
        Money limit = atLeast.get(facts.owed().currency().getCurrencyCode());
        if (limit != null && facts.owed().compareTo(limit) < 0) {
            return Condition.AT_LEAST;
        }
        if (!among(paymentMethods, facts.paymentMethod())
                || (facts.paymentMethod() != null && exceptPaymentMethods.contains(facts.paymentMethod()))) {
            return Condition.PAYMENT_METHOD;
        }
        if ((minDaysLate != null && facts.daysLate() < minDaysLate)
                || (maxDaysLate != null && facts.daysLate() > maxDaysLate)) {
            return Condition.DAYS_LATE;
        }
        return nothingOverdue && facts.owesLate() ? Condition.NOTHING_OVERDUE : ofDebtor(facts);
    }

    private @Nullable Condition ofDebtor(Facts facts) {
        if (!among(segments, facts.segment())) {
            return Condition.SEGMENT;
        }
        if (!among(sectors, facts.sector())) {
            return Condition.SECTOR;
        }
        if (!among(structures, facts.structure())) {
            return Condition.STRUCTURE;
        }
        if (!among(countries, facts.country())) {
            return Condition.COUNTRY;
        }
        if (!among(languages, facts.language())) {
            return Condition.LANGUAGE;
        }
        if (hasEmail != null && hasEmail != facts.hasEmail()) {
            return Condition.HAS_EMAIL;
        }
        if (hasMobile != null && hasMobile != facts.hasMobile()) {
            return Condition.HAS_MOBILE;
        }
        if (brokenPromise != null && brokenPromise != facts.brokenPromise()) {
            return Condition.BROKEN_PROMISE;
        }
        if (unreached != null && unreached != facts.unreached()) {
            return Condition.UNREACHED;
        }
        if (!among(rejectCodes, facts.rejected())) {
            return Condition.REJECT_CODE;
        }
        return papers.stream().allMatch(each -> each.isAmong(facts.papers())) ? null : Condition.PAPERS;
    }

    private static boolean among(Set<String> wanted, @Nullable String found) {
        return wanted.isEmpty() || (found != null && wanted.contains(found));
    }

    /** Conditions said one by one; what is not said does not matter. */
    public static final class Builder {
        private Map<String, Money> atLeast = Map.of();
        private Set<String> paymentMethods = Set.of();
        private Set<String> exceptPaymentMethods = Set.of();
        private Set<String> segments = Set.of();
        private Set<String> sectors = Set.of();
        private Set<String> structures = Set.of();
        private Set<String> countries = Set.of();
        private Set<String> languages = Set.of();
        private @Nullable Integer minDaysLate;
        private @Nullable Integer maxDaysLate;
        private @Nullable Boolean hasEmail;
        private @Nullable Boolean hasMobile;
        private @Nullable Boolean brokenPromise;
        private @Nullable Boolean unreached;
        private List<Papers> papers = List.of();
        private Set<String> rejectCodes = Set.of();
        private boolean nothingOverdue;
        private int afterCycles;

        public Builder atLeast(Map<String, Money> value) {
            atLeast = value;
            return this;
        }

        public Builder paymentMethods(Set<String> value) {
            paymentMethods = value;
            return this;
        }

        public Builder exceptPaymentMethods(Set<String> value) {
            exceptPaymentMethods = value;
            return this;
        }

        public Builder segments(Set<String> value) {
            segments = value;
            return this;
        }

        public Builder sectors(Set<String> value) {
            sectors = value;
            return this;
        }

        public Builder structures(Set<String> value) {
            structures = value;
            return this;
        }

        public Builder countries(Set<String> value) {
            countries = value;
            return this;
        }

        public Builder languages(Set<String> value) {
            languages = value;
            return this;
        }

        public Builder minDaysLate(@Nullable Integer value) {
            minDaysLate = value;
            return this;
        }

        public Builder maxDaysLate(@Nullable Integer value) {
            maxDaysLate = value;
            return this;
        }

        public Builder hasEmail(@Nullable Boolean value) {
            hasEmail = value;
            return this;
        }

        public Builder hasMobile(@Nullable Boolean value) {
            hasMobile = value;
            return this;
        }

        public Builder brokenPromise(@Nullable Boolean value) {
            brokenPromise = value;
            return this;
        }

        public Builder unreached(@Nullable Boolean value) {
            unreached = value;
            return this;
        }

        public Builder papers(List<Papers> value) {
            papers = value;
            return this;
        }

        public Builder rejectCodes(Set<String> value) {
            rejectCodes = value;
            return this;
        }

        public Builder nothingOverdue(boolean value) {
            nothingOverdue = value;
            return this;
        }

        public Builder afterCycles(int value) {
            afterCycles = value;
            return this;
        }

        public Conditions build() {
            return new Conditions(
                    atLeast,
                    paymentMethods,
                    exceptPaymentMethods,
                    segments,
                    sectors,
                    structures,
                    countries,
                    languages,
                    minDaysLate,
                    maxDaysLate,
                    hasEmail,
                    hasMobile,
                    brokenPromise,
                    unreached,
                    papers,
                    rejectCodes,
                    nothingOverdue,
                    afterCycles);
        }
    }
}
