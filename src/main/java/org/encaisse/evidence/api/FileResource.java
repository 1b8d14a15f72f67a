package org.encaisse.evidence.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.evidence.TakeFileAway;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer's whole file through the interface. */
@RestController
@RequestMapping("/api/v1")
class FileResource {

    private final TakeFileAway take;
    private final Customers customers;

    FileResource(TakeFileAway take, Customers customers) {
        this.take = take;
        this.customers = customers;
    }

    @GetMapping("/customers/{code}/file.zip")
    @CasefileRight.Needed(CasefileRight.TAKE_AWAY)
    void zip(
            @PathVariable String code,
            @RequestParam @Nullable String entity,
            SignedIn person,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Customer about = customers.byCode(code, entity);
        take.check(about, person);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + take.name(about, ui) + "\"");
        take.write(about, person, ui, response.getOutputStream());
    }
}
