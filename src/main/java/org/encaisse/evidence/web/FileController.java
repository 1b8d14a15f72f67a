package org.encaisse.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.evidence.TakeFileAway;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** « Emporter le dossier »: the customer's whole file as a zip, written as it is read. */
@Controller
class FileController {

    private final TakeFileAway take;
    private final Customers customers;

    FileController(TakeFileAway take, Customers customers) {
        this.take = take;
        this.customers = customers;
    }

    @GetMapping("/customers/{customer}/file.zip")
    @CasefileRight.Needed(CasefileRight.TAKE_AWAY)
    void zip(@PathVariable UUID customer, SignedIn person, Ui ui, HttpServletResponse response) throws IOException {
        Customer about = customers.byId(customer).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_CUSTOMER));
        take.check(about, person);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + take.name(about, ui) + "\"");
        take.write(about, person, ui, response.getOutputStream());
    }
}
