package org.encaisse.dunning.scenario;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;

/**
 * One step (étape) of a scenario. Make one with {@link #of}, change one with {@link #with}.
 *
 * @param name what people call it; null when its code must do
 * @param template what is written, for a message; the script or letter a person uses, for a task
 * @param tone 0 courteous · 1 reminder · 2 firm · 3 pressing · 4 formal
 * @param copies who is told beside the customer
 * @param attachments what goes along
 * @param approver who must approve it; null is the usual one ({@link #approvedBy})
 * @param sameCycle follows the step before it closely: the days of peace between two contacts do not apply
 * @param recurs belongs to the cycle: taken again and again until the steps after it are reached
 * @param within calendar days a person has to do it; 0 for the day itself
 * @param deadline how long the message gives the customer to pay; the next step waits until it is over
 * @param level as how many days after the due date it counts where the equivalent step of another scenario is looked for;
 *     null reckons it from the timing
 * @param handsBack once it is done the due date goes back to the scenario it would follow otherwise
 */
public record Step(
        String code,
        @Nullable String name,
        Stage stage,
        Timing timing,
        Channel channel,
        Mode mode,
        @Nullable String template,
        int tone,
        Conditions conditions,
        Set<CopyTo> copies,
        Set<Attachment> attachments,
        @Nullable Role approver,
        boolean enabled,
        boolean sameCycle,
        boolean recurs,
        int within,
        @Nullable Days deadline,
        @Nullable Integer level,
        boolean handsBack) {

    /** What announces a suspension: written when the direction has decided, and only then. */
    public static final String NOTICE_OF_SUSPENSION = "F6";

    private static final Set<String> FORMAL = Set.of("F5", NOTICE_OF_SUSPENSION, "F7", "F7O", "F17");

    public Step {
        copies = Set.copyOf(copies);
        attachments = Set.copyOf(attachments);
    }

    /** A step with nothing but its place and its way; {@link Builder} says the rest. */
    public static Builder of(String code, Stage stage, Timing timing, Channel channel) {
        return new Builder(code, stage, timing, channel);
    }

    public Step with(UnaryOperator<Builder> change) {
        return change.apply(new Builder(this)).build();
    }

    /** Leaves as a message; everything else a person does, the notice of a suspension included. */
    public boolean isMessage() {
        return channel.message() != null && mode != Mode.MANUAL && (channel == Channel.EMAIL || !isSuspension());
    }

    /** What the house does by itself at every run: it is shown, never decided. */
    public boolean isByItself() {
        return channel == Channel.INTERNAL && mode == Mode.AUTO;
    }

    /** A letter, a formal notice, a sanction: what a company of the house is never sent (reference E6). */
    public boolean isFormal() {
        return stage == Stage.ESCALATION
                || channel == Channel.LETTER
                || channel == Channel.REGISTERED_LETTER
                || (template != null && FORMAL.contains(template));
    }

    /** Announces that a service will be suspended: only the direction decides so. */
    public boolean isSuspension() {
        return NOTICE_OF_SUSPENSION.equals(template);
    }

    /** Who must approve it before it leaves: formal letters the manager, a suspension the direction, the rest its collector. */
    public Role approvedBy() {
        return approver != null
                ? approver
                : isSuspension()
                        ? Role.DIRECTION
                        : channel == Channel.LETTER || channel == Channel.REGISTERED_LETTER
                                ? Role.MANAGER
                                : Role.COLLECTOR;
    }

    public Step switched(boolean on) {
        return with(step -> step.enabled(on));
    }

    /** A step said part by part; what is not said takes the usual value. */
    public static final class Builder {
        private String code;
        private @Nullable String name;
        private Stage stage;
        private Timing timing;
        private Channel channel;
        private Mode mode;
        private @Nullable String template;
        private int tone;
        private Conditions conditions = Conditions.NONE;
        private Set<CopyTo> copies = Set.of();
        private Set<Attachment> attachments = Set.of();
        private @Nullable Role approver;
        private boolean enabled = true;
        private boolean sameCycle;
        private boolean recurs;
        private int within;
        private @Nullable Days deadline;
        private @Nullable Integer level;
        private boolean handsBack;

        private Builder(String code, Stage stage, Timing timing, Channel channel) {
            this.code = code;
            this.stage = stage;
            this.timing = timing;
            this.channel = channel;
            this.mode = channel.usualMode();
        }

        private Builder(Step step) {
            code = step.code;
            name = step.name;
            stage = step.stage;
            timing = step.timing;
            channel = step.channel;
            mode = step.mode;
            template = step.template;
            tone = step.tone;
            conditions = step.conditions;
            copies = step.copies;
            attachments = step.attachments;
            approver = step.approver;
            enabled = step.enabled;
            sameCycle = step.sameCycle;
            recurs = step.recurs;
            within = step.within;
            deadline = step.deadline;
            level = step.level;
            handsBack = step.handsBack;
        }

        public Builder code(String value) {
            code = value;
            return this;
        }

        public Builder name(@Nullable String value) {
            name = value;
            return this;
        }

        public Builder stage(Stage value) {
            stage = value;
            return this;
        }

        public Builder timing(Timing value) {
            timing = value;
            return this;
        }

        public Builder channel(Channel value) {
            channel = value;
            return this;
        }

        public Builder mode(Mode value) {
            mode = value;
            return this;
        }

        public Builder template(@Nullable String value) {
            template = value;
            return this;
        }

        public Builder tone(int value) {
            tone = value;
            return this;
        }

        public Builder conditions(Conditions value) {
            conditions = value;
            return this;
        }

        public Builder copies(Set<CopyTo> value) {
            copies = value;
            return this;
        }

        public Builder attachments(Set<Attachment> value) {
            attachments = value;
            return this;
        }

        public Builder approver(@Nullable Role value) {
            approver = value;
            return this;
        }

        public Builder enabled(boolean value) {
            enabled = value;
            return this;
        }

        public Builder sameCycle(boolean value) {
            sameCycle = value;
            return this;
        }

        public Builder recurs(boolean value) {
            recurs = value;
            return this;
        }

        public Builder within(int value) {
            within = value;
            return this;
        }

        public Builder deadline(@Nullable Days value) {
            deadline = value;
            return this;
        }

        public Builder level(@Nullable Integer value) {
            level = value;
            return this;
        }

        public Builder handsBack(boolean value) {
            handsBack = value;
            return this;
        }

        public Step build() {
            return new Step(
                    code,
                    name,
                    stage,
                    timing,
                    channel,
                    mode,
                    template,
                    tone,
                    conditions,
                    copies,
                    attachments,
                    approver,
                    enabled,
                    sameCycle,
                    recurs,
                    within,
                    deadline,
                    level,
                    handsBack);
        }
    }
}
