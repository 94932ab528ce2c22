package fr.guichet.onetimecode.sms;

import java.util.Comparator;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The gateway of a realm. A realm without one has no SMS channel, and no page offers it.
 *
 * <p>Of several gateways one is used, that of the lowest {@code priority}: a change of operator is prepared beside the
 * old one. There is no fail-over. A gateway that does not answer may have sent the SMS, so that trying the next one
 * would send it twice, and the e-mail channel is the other way already.
 */
public final class SmsGateways {

    static final String PRIORITY = "priority";
    static final int DEFAULT_PRIORITY = 100;

    private SmsGateways() {}

    /** The gateway of the session's realm. */
    public static Optional<SmsGateway> of(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return realm.getComponentsStream(realm.getId(), SmsGateway.class.getName())
                .min(Comparator.comparingInt(SmsGateways::priority).thenComparing(ComponentModel::getId))
                .map(component -> session.getProvider(SmsGateway.class, component));
    }

    /** Validated when it was saved; one that was written past the validation comes last. */
    private static int priority(ComponentModel component) {
        try {
            return component.get(PRIORITY, DEFAULT_PRIORITY);
        } catch (NumberFormatException unreadable) {
            return Integer.MAX_VALUE;
        }
    }
}
