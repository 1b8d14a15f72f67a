package org.encaisse.dunning.simulation;

import java.time.LocalDate;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Stage;

/** One message, call or letter that a day to come would bring to a customer. */
public record Foreseen(LocalDate on, Stage stage, Channel channel) {

    private static final int KINDS = 256;
    private static final int CHANNELS = 16;

    /** Day and kind in one figure, so that what a customer will hear in two months is a short row. */
    int packed(LocalDate from) {
        return (int) (on.toEpochDay() - from.toEpochDay()) * KINDS + kind(stage, channel);
    }

    static Foreseen unpacked(int packed, LocalDate from) {
        int kind = packed % KINDS;
        return new Foreseen(
                from.plusDays(packed / KINDS), Stage.values()[kind / CHANNELS], Channel.values()[kind % CHANNELS]);
    }

    static int kind(Stage stage, Channel channel) {
        return stage.ordinal() * CHANNELS + channel.ordinal();
    }
}
