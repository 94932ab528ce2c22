package fr.guichet.simulator.oidc;

import fr.guichet.simulator.web.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a browser is sent back to the client: with a code, or with an error. */
final class AuthorizationAnswers {

    private final Provider provider;

    AuthorizationAnswers(Provider provider) {
        this.provider = provider;
    }

    /** @param chosen what goes wrong beside what goes wrong for the person anyway */
    Answer granted(AuthorizationRequest request, Session session, Optional<Misbehaviour> chosen) {
        Set<Misbehaviour> misbehaviours = EnumSet.noneOf(Misbehaviour.class);
        misbehaviours.addAll(provider.behaviours().of(session.person()));
        chosen.ifPresent(misbehaviours::add);
        if (misbehaviours.contains(Misbehaviour.AUTHORIZATION_ERROR)) {
            return refused(request, "server_error", "refused on demand");
        }
        Grant grant = new Grant(
                request,
                session,
                session.means(),
                session.signedInAt(),
                misbehaviours,
                provider.clock().instant());
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("state", misbehaviours.contains(Misbehaviour.WRONG_STATE) ? Secrets.random() : request.state());
        answer.put("code", provider.grants().code(grant));
        return sent(request.redirectUri(), answer);
    }

    Answer refused(AuthorizationRequest request, String error, String description) {
        return refused(request.redirectUri(), request.state(), error, description);
    }

    /** @param state empty when the request had none */
    Answer refused(URI redirectUri, String state, String error, String description) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", error);
        answer.put("error_description", description);
        if (!state.isEmpty()) {
            answer.put("state", state);
        }
        return sent(redirectUri, answer);
    }

    private Answer sent(URI redirectUri, Map<String, String> answer) {
        // Whose answer this is (RFC 9207).
        answer.put("iss", provider.addresses().issuer());
        String query = answer.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Answer.redirect(URI.create(redirectUri + (redirectUri.getRawQuery() == null ? "?" : "&") + query));
    }
}
