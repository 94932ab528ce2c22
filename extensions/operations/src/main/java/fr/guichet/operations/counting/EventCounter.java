package fr.guichet.operations.counting;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.keycloak.events.Details;
import org.keycloak.events.Event;

/** Decides what is counted of an event. */
public final class EventCounter {

    private static final String CODE = "code_";
    private static final String HAND_OFF = "handoff_";
    private static final String CARD = "card_";

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
            case LOGIN -> logins.count(bySession ? Means.SESSION : means(details, providerKind), null);
            case LOGIN_ERROR -> {
                logins.count(means(details, providerKind), error);
                if (error != null && error.startsWith(CODE)) {
                    codes.tried(details.get("code_channel"), error);
                }
            }
            case IDENTITY_PROVIDER_LOGIN -> {
                if (means(details, providerKind) == Means.CARD) {
                    handOffs.redeemed();
                }
            }
            case IDENTITY_PROVIDER_LOGIN_ERROR -> {
                logins.count(means(details, providerKind), error);
                handOff(error);
            }
            case IDENTITY_PROVIDER_FIRST_LOGIN_ERROR, IDENTITY_PROVIDER_POST_LOGIN_ERROR -> {
                if (!repeats.sawJustNow(event)) {
                    logins.count(means(details, providerKind), error);
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
        if (error != null && error.startsWith(HAND_OFF)) {
            handOffs.refused(error);
        } else if (error != null && error.startsWith(CARD)) {
            handOffs.redeemed();
        }
    }

    private void code(Map<String, String> details, String error) {
        String step = details.getOrDefault("code_step", "");
        if (step.equals("send")) {
            codes.sent(details.get("code_channel"), error);
        } else if (step.equals("accept")) {
            codes.tried(details.get("code_channel"), error);
        }
    }

    private static Means means(Map<String, String> details, String providerKind) {
        if (!details.containsKey(Details.IDENTITY_PROVIDER)) {
            return details.containsKey("trusted_device") ? Means.TRUSTED_DEVICE : Means.PASSWORD;
        }
        return providerKind == null ? Means.OTHER_PROVIDER : Means.ofProvider(providerKind);
    }
}
