package org.encaisse.arrangements.web;

import java.util.List;

/** The tolerances, by means. */
public record TolerancesPage(List<Line> lines) {

    public record Line(String code, String name, String days, int usual) {

        public String field() {
            return "days." + code;
        }
    }
}
