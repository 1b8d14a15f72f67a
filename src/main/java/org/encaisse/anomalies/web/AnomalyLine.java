package org.encaisse.anomalies.web;

import org.encaisse.anomalies.Anomaly;
import org.encaisse.anomalies.NewAnomaly;
import org.encaisse.platform.web.Ui;

/** One anomaly as the pages write it. */
public record AnomalyLine(Anomaly anomaly, boolean mayCure) {

    public String cause(Ui ui) {
        return ui.named(anomaly.key(), anomaly.detail());
    }

    /** Through which other channel it was done instead; empty when it was not. */
    public String instead(Ui ui) {
        String channel = anomaly.detail().getOrDefault(NewAnomaly.INSTEAD, "");
        return channel.isEmpty() ? "" : ui.t("anomalies.instead", ui.shown(channel));
    }

    public String cure(Ui ui) {
        return ui.named(anomaly.key() + ".cure", anomaly.detail());
    }

    /** A person may say that it is settled: nobody looks at it again by himself. */
    public boolean byHand() {
        return mayCure && anomaly.isOpen() && !anomaly.watched();
    }

    public String action() {
        return "/anomalies/" + anomaly.anomalyId() + "/cure";
    }

    public String customerHref() {
        return anomaly.customerId() == null ? "" : "/customers/" + anomaly.customerId();
    }

    public String customer() {
        return anomaly.customerName() == null ? "–" : anomaly.customerName();
    }

    public String code() {
        return anomaly.customerCode() == null ? "" : anomaly.customerCode();
    }

    public String times(Ui ui) {
        return ui.t("anomalies.times", anomaly.times());
    }

    /** When, by whom and why it ended; empty while it stands. */
    public String ended(Ui ui) {
        Anomaly.Cure cure = anomaly.cure();
        if (cure == null) {
            return "";
        }
        return cure.reason() == null
                ? ui.t("anomalies.gone", ui.dateTime(cure.at()))
                : ui.t("anomalies.settled-by", ui.dateTime(cure.at()), cure.actor(), cure.reason());
    }
}
