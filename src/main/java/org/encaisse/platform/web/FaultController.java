package org.encaisse.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was refused before any controller was asked: by the security chain, by the server itself. */
@Controller
@OpenToAll
class FaultController implements ErrorController {

    private final Faults faults;

    FaultController(Faults faults) {
        this.faults = faults;
    }

    @RequestMapping("/error")
    @Nullable
    Object fault(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return faults.answer(thrown, request, response);
        }
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return faults.answer(new Refused(Faults.byStatus(status), ""), status, "", request, response);
    }
}
