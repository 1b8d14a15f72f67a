package org.encaisse.casefile;

import org.encaisse.casefile.HoldKind.Nature;
import org.encaisse.casefile.HoldKind.StandsOn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of hold that a person places; weights leave room for those of other rooms between them. */
@Configuration(proxyBeanMethods = false)
public class CasefileHolds {

    public static final HoldKind INSOLVENCY = HoldKind.everything("insolvency", 100)
            .of(Nature.INSOLVENCY)
            .on(StandsOn.CUSTOMER)
            .chosenByHand();
    public static final HoldKind FRAUD = HoldKind.everything("fraud", 200).chosenByHand();
    public static final HoldKind STOP = HoldKind.everything("stop", 300).chosenByHand();
    /** What the house decides for a reason of its own. */
    public static final HoldKind MANUAL = HoldKind.everything("manual", 400).chosenByHand();

    public static final HoldKind PAUSE = HoldKind.everything("pause", 500).chosenByHand();
    public static final HoldKind FACTORED = HoldKind.reminders("factored", 700).chosenByHand();
    /** A part of an invoice may be contested; the rest is chased. */
    public static final HoldKind DISPUTE = HoldKind.reminders("dispute", 800).of(Nature.DISPUTE);

    public static final HoldKind PLAN = HoldKind.reminders("plan", 1000).chosenByHand();

    @Bean
    HoldKind insolvencyHold() {
        return INSOLVENCY;
    }

    @Bean
    HoldKind fraudHold() {
        return FRAUD;
    }

    @Bean
    HoldKind stopHold() {
        return STOP;
    }

    @Bean
    HoldKind manualHold() {
        return MANUAL;
    }

    @Bean
    HoldKind pauseHold() {
        return PAUSE;
    }

    @Bean
    HoldKind factoredHold() {
        return FACTORED;
    }

    @Bean
    HoldKind disputeHold() {
        return DISPUTE;
    }

    @Bean
    HoldKind planHold() {
        return PLAN;
    }
}
