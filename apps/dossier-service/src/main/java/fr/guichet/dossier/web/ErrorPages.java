package fr.guichet.dossier.web;

import fr.guichet.dossier.trust.Professional;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last resort: a page that explains for people, a problem document for the API; never what the exception says. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Object show(HttpServletRequest request, Professional professional) {
        HttpStatus status = statusOf(request);
        if (isForApi(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatus(status));
        }
        ModelAndView page = new ModelAndView("erreur", status);
        page.addObject("professional", professional);
        page.addObject("error", PageError.ofStatus(status.value()));
        return page;
    }

    private static boolean isForApi(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.startsWith(request.getContextPath() + "/api/");
    }

    /** Without the attribute someone opened the address of this page itself. */
    private static HttpStatus statusOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
            HttpStatus status = HttpStatus.resolve(code);
            return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        }
        return HttpStatus.NOT_FOUND;
    }
}
