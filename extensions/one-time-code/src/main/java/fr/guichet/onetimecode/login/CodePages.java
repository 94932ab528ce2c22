package fr.guichet.onetimecode.login;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** The pages of this step: the one with the code, and the ones that say why there is none. */
final class CodePages {

    private static final String CODE = "one-time-code.ftl";
    private static final String NO_CODE = "one-time-code-unreachable.ftl";

    private final AuthenticationFlowContext context;

    CodePages(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** "J’ai reçu mon code". */
    Response code(CodeView view, Answer answer, Instant now) {
        LoginFormsProvider form = context.form();
        view.model(answer, now).forEach(form::setAttribute);
        return form.createForm(CODE);
    }

    /** The same page with nothing to type and nothing to ask for. */
    Response held(Notice notice) {
        return context.form()
                .setAttribute("notice", notice.model())
                .setAttribute("offers", List.of())
                .createForm(CODE);
    }

    /** There is nowhere to send a code to (ACC-4). */
    Response unreachable(boolean hasAddress) {
        return hasAddress
                ? noCode("codeUnreachableAddress", "codeUnreachableAddressThen")
                : noCode("codeUnreachableNothing", "codeUnreachableNothingThen");
    }

    /** There are no codes here at all, for nobody. */
    Response unavailable() {
        return noCode("codeUnavailable", "codeUnavailableThen");
    }

    private Response noCode(String reason, String advice) {
        return context.form()
                .setAttribute("reason", reason)
                .setAttribute("advice", advice)
                .createForm(NO_CODE);
    }
}
