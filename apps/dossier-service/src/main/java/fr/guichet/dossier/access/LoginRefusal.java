package fr.guichet.dossier.access;

import fr.guichet.dossier.gateway.GatewayUnavailableException;
import fr.guichet.dossier.trust.TokenRefusal;
import fr.guichet.dossier.trust.TokenRefusedException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.web.client.RestClientException;

/** Why a login did not end on the home page, as the person in front of it needs to know. */
public enum LoginRefusal {
    CANCELLED(
            401,
            "Connexion interrompue",
            "La connexion n’est pas allée jusqu’au bout : vous l’avez annulée, ou la page de connexion ne l’a pas acceptée.",
            "Vous pouvez vous connecter de nouveau, avec le même moyen ou avec un autre."),
    LOST(
            401,
            "Connexion à reprendre",
            "La connexion a été commencée il y a trop longtemps, dans une autre fenêtre ou dans un autre navigateur.",
            "Recommencez depuis cette page. Si cela se reproduit, vérifiez que votre navigateur accepte les cookies."),
    ASSURANCE(
            401,
            "Moyen de connexion insuffisant",
            "Le moyen employé ne donne pas le niveau de sécurité que demandent les dossiers de vos patients.",
            "Connectez-vous avec votre carte CPS ou votre e-CPS."),
    /** The login is good, and too low for the page that was asked for. */
    LEVEL_NOT_REACHED(
            403,
            "Connexion plus sûre demandée",
            "Le contenu d’un dossier ne s’ouvre qu’avec une connexion d’un niveau de sécurité plus élevé que celle que"
                    + " vous venez d’établir.",
            "Connectez-vous de nouveau avec votre carte CPS, ou avec votre e-CPS si elle donne ce niveau."),
    NO_IDENTITY(
            403,
            "Aucun accès aux dossiers",
            "La passerelle n’a transmis ni identifiant valable de professionnel de santé, ni établissement, ni"
                    + " autorisation d’un médecin : aucun dossier ne peut vous être ouvert.",
            "Professionnel libéral : connectez-vous avec votre carte CPS ou votre e-CPS. En établissement : adressez-vous à"
                    + " votre référent. Si cela se reproduit, contactez le support de votre région."),
    NOT_TRUSTED(
            401,
            "Connexion non vérifiée",
            "La réponse de la passerelle n’a pas pu être vérifiée. Par sécurité, vous n’êtes pas connecté.",
            "Recommencez. Si cela se reproduit, contactez le support de votre région."),
    UNAVAILABLE(
            503,
            "Connexion indisponible",
            "La page de connexion ne répond pas pour le moment.",
            "Recommencez dans quelques minutes. Vos dossiers ne sont pas touchés.");

    private final int status;
    private final String title;
    private final String explanation;
    private final String advice;

    LoginRefusal(int status, String title, String explanation, String advice) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
        this.advice = advice;
    }

    /** HTTP status of the page. */
    public int status() {
        return status;
    }

    /** Title of the page. */
    public String title() {
        return title;
    }

    /** What happened. */
    public String explanation() {
        return explanation;
    }

    /** What to do. */
    public String advice() {
        return advice;
    }

    /** The refusal behind what the login's filters throw. */
    static LoginRefusal of(AuthenticationException failure) {
        Optional<TokenRefusal> token = TokenRefusedException.in(failure);
        if (token.isPresent()) {
            return ofToken(token.get());
        }
        if (GatewayUnavailableException.isIn(failure) || isIn(failure, RestClientException.class)) {
            return UNAVAILABLE;
        }
        if (failure instanceof OAuth2AuthenticationException oauth) {
            return ofError(oauth.getError());
        }
        return NOT_TRUSTED;
    }

    private static LoginRefusal ofToken(TokenRefusal token) {
        if (token.isAssurance()) {
            return ASSURANCE;
        }
        return switch (token) {
            case IDENTITY_ABSENT, IDENTITY_MALFORMED -> NO_IDENTITY;
            default -> NOT_TRUSTED;
        };
    }

    private static LoginRefusal ofError(OAuth2Error error) {
        return switch (error.getErrorCode()) {
            case "access_denied", "interaction_required", "login_required" -> CANCELLED;
            case "authorization_request_not_found", "invalid_state_parameter" -> LOST;
            // RFC 9470 and OpenID Connect Unmet Authentication Requirements 1.0: the gateway could not reach the level.
            case "unmet_authentication_requirements" -> ASSURANCE;
            case "temporarily_unavailable", "server_error" -> UNAVAILABLE;
            default -> NOT_TRUSTED;
        };
    }

    private static boolean isIn(Throwable wrapper, Class<? extends Throwable> type) {
        for (Throwable cause = wrapper; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
