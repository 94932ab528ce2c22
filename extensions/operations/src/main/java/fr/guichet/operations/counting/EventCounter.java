package fr.guichet.operations.counting;

import fr.guichet.identity.AuthenticationEvidence;
import fr.guichet.identity.watch.CodeAct;
import fr.guichet.identity.watch.CodeDetail;
import fr.guichet.identity.watch.RefusalFamily;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.keycloak.events.Details;
import org.keycloak.events.Event;

/** Decides what is counted of an event. */
public final class EventCounter {

    private final LoginMeter logins;
    private final CodeMeter codes;
    private final HandOffMeter handOffs;
    private final ApiRefusalMeter refusals;
    private final Repeats repeats = new Repeats();

    public EventCounter(MeterRegistry registry) {
        this.logins = new LoginMeter(registry);
        this.codes = new CodeMeter(registry);
        this.handOffs = new HandOffMeter(registry);
        this.refusals = new ApiRefusalMeter(registry);
    }

    /**
     * Counts one.
     *
     * @param bySession whether a login went on in a session that was open
     * @param providerKind of the identity provider that the event names; null for one that is not there
     */
    public void count(Event event, boolean bySession, String providerKind) {
        Map<String, String> details = event.getDetails() == null ? Map.of() : event.getDetails();
        String error = event.getError();
        switch (event.getType()) {
            case LOGIN -> logins.count(bySession ? Means.SESSION : means(details, providerKind, Means.PASSWORD), null);
            case LOGIN_ERROR -> {
                logins.count(means(details, providerKind, ofAPage(details)), error);
                if (RefusalFamily.CODE.has(error)) {
                    codes.tried(channel(details), error);
                }
            }
            case IDENTITY_PROVIDER_LOGIN -> {
                if (means(details, providerKind, Means.NONE) == Means.CARD) {
                    handOffs.redeemed();
                }
            }
            case IDENTITY_PROVIDER_LOGIN_ERROR -> {
                logins.count(means(details, providerKind, Means.NONE), error);
                handOff(error);
            }
            case IDENTITY_PROVIDER_FIRST_LOGIN_ERROR, IDENTITY_PROVIDER_POST_LOGIN_ERROR -> {
                if (!repeats.sawJustNow(event)) {
                    logins.count(means(details, providerKind, Means.NONE), error);
                }
            }
            // At a login, and to prove a number.
            case CUSTOM_REQUIRED_ACTION, CUSTOM_REQUIRED_ACTION_ERROR, UPDATE_CREDENTIAL, UPDATE_CREDENTIAL_ERROR ->
                code(details, error);
            case PERMISSION_TOKEN_ERROR -> refusals.count(error);
            default -> {
                // Nothing that is counted.
            }
        }
    }

    private void handOff(String error) {
        if (RefusalFamily.HAND_OFF.has(error)) {
            handOffs.refused(error);
        } else if (RefusalFamily.CARD.has(error)) {
            handOffs.redeemed();
        }
    }

    private void code(Map<String, String> details, String error) {
        String step = details.get(CodeDetail.STEP.key());
        if (CodeAct.SEND.word().equals(step)) {
            codes.sent(channel(details), error);
        } else if (CodeAct.ACCEPT.word().equals(step)) {
            codes.tried(channel(details), error);
        }
    }

    private static String channel(Map<String, String> details) {
        return details.get(CodeDetail.CHANNEL.key());
    }

    /**
     * The pages of a login without an identity provider are those of the password. The server notes its protocol as soon
     * as a step of a login runs: without it nobody has come as far as a page, or nobody's page was believed.
     */
    private static Means ofAPage(Map<String, String> details) {
        return details.containsKey(Details.AUTH_METHOD) ? Means.PASSWORD : Means.NONE;
    }

    /** @param otherwise where the event names neither an identity provider nor a trusted device */
    private static Means means(Map<String, String> details, String providerKind, Means otherwise) {
        if (!details.containsKey(Details.IDENTITY_PROVIDER)) {
            return details.containsKey(AuthenticationEvidence.TRUSTED_DEVICE) ? Means.TRUSTED_DEVICE : otherwise;
        }
        return providerKind == null ? Means.OTHER_PROVIDER : Means.ofProvider(providerKind);
    }
}
