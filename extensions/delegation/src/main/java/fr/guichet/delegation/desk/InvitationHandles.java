package fr.guichet.delegation.desk;

import fr.guichet.delegation.invitation.InvitationToken;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * The handles that logins carry in place of a mail's token. A handle leads to the token's hash, and through it to the
 * invitation as long as that has no newer link. Of the handle too, only the hash is kept.
 */
final class InvitationHandles {

    /** As long as a login may take, the form of a first connection included. */
    private static final Duration LIFETIME = Duration.ofMinutes(30);

    private static final String KEY = "guichet-invitation.";
    private static final String REALM = "realm";
    private static final String TOKEN = "token";

    private final DelegationSetup setup;

    InvitationHandles(DelegationSetup setup) {
        this.setup = setup;
    }

    String make(String tokenHash) {
        InvitationToken handle = InvitationToken.random(setup.random());
        kept().put(
                        key(handle),
                        LIFETIME.toSeconds(),
                        Map.of(REALM, setup.realm().getId(), TOKEN, tokenHash));
        return handle.value();
    }

    Optional<String> tokenHash(String handle) {
        return InvitationToken.parse(handle)
                .map(parsed -> kept().get(key(parsed)))
                .filter(notes -> setup.realm().getId().equals(notes.get(REALM)))
                .map(notes -> notes.get(TOKEN));
    }

    void forget(String handle) {
        InvitationToken.parse(handle).ifPresent(parsed -> kept().remove(key(parsed)));
    }

    private SingleUseObjectProvider kept() {
        return setup.session().singleUseObjects();
    }

    private static String key(InvitationToken handle) {
        return KEY + handle.hash();
    }
}
