package fr.guichet.onetimecode.login;

import fr.guichet.identity.StatedReason;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;

/** Sends the code to the account's address, with the server's mail sender and the theme of the realm (OTP-1). */
final class EmailCodeSender implements CodeSender {

    private static final String SUBJECT = "mailCodeSubject";
    private static final String TEMPLATE = "one-time-code.ftl";

    private final AuthenticationFlowContext context;
    private final Duration lifetime;

    EmailCodeSender(AuthenticationFlowContext context, Duration lifetime) {
        this.context = context;
        this.lifetime = lifetime;
    }

    @Override
    public void send(String code) throws CodeNotSentException {
        Map<String, Object> body = new HashMap<>();
        body.put("code", code);
        // Rounded down: nobody is promised more than there is.
        body.put("codeMinutes", Math.max(1, lifetime.toMinutes()));
        body.put(
                "service",
                AskedService.of(
                        context.getRealm(), context.getAuthenticationSession().getClient()));
        body.put("address", context.getConnection().getRemoteHost());
        try {
            context.getSession()
                    .getProvider(EmailTemplateProvider.class)
                    .setAuthenticationSession(context.getAuthenticationSession())
                    .setRealm(context.getRealm())
                    .setUser(context.getUser())
                    .send(SUBJECT, TEMPLATE, body);
        } catch (EmailException e) {
            // Of a mail server only what is said to be fit for it, else the class alone: it repeats addresses.
            throw new CodeNotSentException(StatedReason.of(e));
        }
    }
}
