package org.encaisse.arrangements.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.ReportAnnounced;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.StoreDocument;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Puts the paper that came with announced money into the customer's file, and says that it has come. */
@Component
@Transactional
class AttachPaper {

    private final StoreDocument store;
    private final ReportAnnounced report;

    AttachPaper(StoreDocument store, ReportAnnounced report) {
        this.store = store;
        this.report = report;
    }

    /** Without a file it is only marked: the paper itself is elsewhere. */
    void attach(Announcement one, @Nullable MultipartFile file, @Nullable String note, LocalDate on, Actor actor)
            throws IOException {
        report.document(one.announcedId(), stored(one, file, on, actor), note, on, actor);
    }

    @Nullable
    UUID stored(Announcement one, @Nullable MultipartFile file, LocalDate on, Actor actor) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        return store.store(
                one.customerId(),
                null,
                one.isCheque() ? DocumentKind.CHEQUE : DocumentKind.TRANSFER_ORDER,
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getBytes(),
                actor,
                on);
    }
}
