package fr.guichet.dossier.access;

import fr.guichet.dossier.gateway.GatewayUnavailableException;
import fr.guichet.dossier.trust.GatewayLogout;
import fr.guichet.dossier.trust.LogoutTokens;
import fr.guichet.dossier.trust.TokenRefusal;
import fr.guichet.dossier.trust.TokenRefusedException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the gateway says that a session ended (OpenID Connect Back-Channel Logout 1.0, section 2.5): by an administrator,
 * at another service, at the platform the person came from. Nothing but the token says who calls.
 */
@RestController
class GatewayLogoutDoor {

    private final LogoutTokens tokens;
    private final EndedLogins ended;
    private final AccessJournal journal;

    GatewayLogoutDoor(LogoutTokens tokens, EndedLogins ended, AccessJournal journal) {
        this.tokens = tokens;
        this.ended = ended;
        this.journal = journal;
    }

    @PostMapping(path = LoginPaths.GATEWAY_LOGOUT, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<LogoutError> take(@RequestParam(name = "logout_token", required = false) String token) {
        try {
            GatewayLogout logout = tokens.read(token);
            if (!ended.remember(logout)) {
                return refused(TokenRefusal.REPLAYED);
            }
            journal.gatewayLogout(logout.session().isPresent());
            return ResponseEntity.ok().build();
        } catch (TokenRefusedException e) {
            return refused(e.refusal());
        } catch (JwtException e) {
            if (!GatewayUnavailableException.isIn(e)) {
                throw e;
            }
            // Section 2.8 knows no other answer than 400 to a logout that failed.
            return ResponseEntity.badRequest()
                    .body(new LogoutError(
                            "temporarily_unavailable",
                            "The issuer cannot be asked for its keys",
                            "issuer_unavailable"));
        }
    }

    private ResponseEntity<LogoutError> refused(TokenRefusal refusal) {
        journal.gatewayLogoutRefused(refusal);
        return ResponseEntity.badRequest()
                .body(new LogoutError("invalid_request", refusal.description(), refusal.reason()));
    }

    /** Why a logout did not happen, in the members of an error of OAuth and one more: our name of the cause. */
    record LogoutError(String error, String error_description, String reason) {}
}
