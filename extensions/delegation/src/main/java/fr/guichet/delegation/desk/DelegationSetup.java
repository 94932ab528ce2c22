package fr.guichet.delegation.desk;

import fr.guichet.delegation.notices.DelegationNotices;
import fr.guichet.delegation.rules.DelegationPolicy;
import fr.guichet.delegation.store.DelegationStore;
import java.security.SecureRandom;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What one request works with.
 *
 * @param session of the request
 * @param realm whose delegations are meant
 * @param policy what its operator allows
 * @param store where they are kept
 * @param notices who is told
 * @param clock the time
 * @param random of identifiers and tokens
 */
record DelegationSetup(
        KeycloakSession session,
        RealmModel realm,
        DelegationPolicy policy,
        DelegationStore store,
        DelegationNotices notices,
        Clock clock,
        SecureRandom random) {}
