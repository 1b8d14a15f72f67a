package org.encaisse.arrangements.web;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.Visit;
import org.encaisse.platform.web.Ui;

/** The cheques a courier has still to fetch. */
public record CourierPage(LocalDate on, List<Stop> stops) {

    /** One visit: where, whom to ask for, what to bring back. */
    public record Stop(
            Announcement one, String customer, String code, String numbers, String courier, Visit visit, boolean late) {

        public String when(Ui ui) {
            return ui.date(one.expectedOn()) + (one.expectedAt() == null ? "" : " · " + one.expectedAt());
        }

        public String contact() {
            return visit.contact() == null ? "" : visit.contact();
        }

        public String telephone() {
            return visit.telephone() == null ? "" : visit.telephone();
        }

        public boolean hasTelephone() {
            return visit.telephone() != null;
        }

        public String call() {
            return "tel:" + telephone().replaceAll("[^+0-9]", "");
        }

        public String address(Ui ui) {
            return visit.address() == null ? ui.t("arrangements.no-address") : visit.address();
        }

        public boolean hasMap() {
            return visit.map() != null;
        }

        public String map() {
            return visit.map() == null ? "" : visit.map();
        }

        public String at(String action) {
            return "/courier/" + one.announcedId() + action;
        }

        public String id(String what) {
            return what + "-" + one.announcedId();
        }

        public String amountTyped() {
            return one.amount().toDecimal().toPlainString();
        }
    }
}
