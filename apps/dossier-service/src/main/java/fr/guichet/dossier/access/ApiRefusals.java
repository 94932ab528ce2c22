package fr.guichet.dossier.access;

import fr.guichet.dossier.gateway.GatewayUnavailableException;
import fr.guichet.dossier.trust.TokenRefusal;
import fr.guichet.dossier.trust.TokenRefusedException;
import fr.guichet.identity.AssuranceLevel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the API says no: {@code WWW-Authenticate} as in RFC 6750 and RFC 9470, and a problem document (RFC 9457) with the
 * same reason. Neither repeats anything that was sent.
 */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RouteLevels levels;
    private final AccessJournal journal;
    private final JsonMapper json;

    ApiRefusals(RouteLevels levels, AccessJournal journal, JsonMapper json) {
        this.levels = levels;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (GatewayUnavailableException.isIn(failure)) {
            cannotJudge(response);
        } else {
            refuse(request, response, refusalBehind(failure));
        }
    }

    /** A believed token that its route does not accept: its level is too low there. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refuse(request, response, TokenRefusal.ASSURANCE_TOO_LOW);
    }

    private static TokenRefusal refusalBehind(AuthenticationException failure) {
        if (failure instanceof InsufficientAuthenticationException) {
            return TokenRefusal.TOKEN_ABSENT;
        }
        // What is left is an Authorization header that does not hold one token.
        return TokenRefusedException.in(failure).orElse(TokenRefusal.MALFORMED);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, TokenRefusal refusal)
            throws IOException {
        journal.tokenRefused(refusal);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(refusal, levels.of(request)));
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(refusal.status()), refusal.description());
        problem.setType(URI.create("urn:guichet:dossier:refusal:" + refusal.reason()));
        problem.setProperty("reason", refusal.reason());
        write(response, problem);
    }

    private static String challenge(TokenRefusal refusal, AssuranceLevel needed) {
        StringBuilder challenge = new StringBuilder("Bearer realm=\"dossiers\"");
        if (refusal.error() != null) {
            challenge.append(", error=\"").append(refusal.error()).append('"');
            challenge
                    .append(", error_description=\"")
                    .append(refusal.description())
                    .append('"');
        }
        if (refusal.isAssurance()) {
            challenge.append(", acr_values=\"").append(needed.acr()).append('"');
        }
        if (refusal.status() == HttpStatus.FORBIDDEN.value()) {
            challenge.append(", scope=\"professional\"");
        }
        return challenge.toString();
    }

    private void cannotJudge(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The issuer cannot be asked for its keys: nothing is let in meanwhile");
        problem.setType(URI.create("urn:guichet:dossier:issuer_unavailable"));
        problem.setProperty("reason", "issuer_unavailable");
        write(response, problem);
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
