package org.encaisse.casefile.review;

import java.time.LocalDate;
import org.encaisse.identity.Organisation;
import org.encaisse.night.NightPhase;
import org.encaisse.night.NightlyTask;
import org.springframework.stereotype.Component;

/** On working days: whose contact details have grown old enough to be asked for. */
@Component
class ReviewContacts implements NightlyTask {

    private final Organisation organisation;
    private final PlanReviews planReviews;

    ReviewContacts(Organisation organisation, PlanReviews planReviews) {
        this.organisation = organisation;
        this.planReviews = planReviews;
    }

    @Override
    public String name() {
        return "casefile.review-contacts";
    }

    @Override
    public NightPhase phase() {
        return NightPhase.RECORDS_REVIEWED;
    }

    @Override
    public boolean isWanted(LocalDate day) {
        return organisation.calendar().isWorkingDay(day);
    }

    @Override
    public void run(LocalDate day) {
        planReviews.plan(day);
    }
}
