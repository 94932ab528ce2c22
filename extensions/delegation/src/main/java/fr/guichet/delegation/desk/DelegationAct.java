package fr.guichet.delegation.desk;

import java.util.Locale;
import org.keycloak.events.EventType;

/** What somebody does with a delegation. */
public enum DelegationAct {
    /** A doctor invites an assistant. */
    INVITE(EventType.GRANT_CONSENT),
    /** A doctor authorises a colleague. */
    AUTHORISE(EventType.GRANT_CONSENT),
    /** An assistant accepts. */
    ACCEPT(EventType.GRANT_CONSENT),
    /** A doctor changes rights or days. */
    CHANGE(EventType.UPDATE_CONSENT),
    /** A doctor sends an invitation again. */
    INVITE_AGAIN(EventType.UPDATE_CONSENT),
    /** One of the two ends it. */
    END(EventType.REVOKE_GRANT),
    /** Somebody looks at one. */
    FIND(EventType.GRANT_CONSENT);

    private final EventType type;

    DelegationAct(EventType type) {
        this.type = type;
    }

    EventType type() {
        return type;
    }

    /** The detail {@code delegation_act} of the event. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
