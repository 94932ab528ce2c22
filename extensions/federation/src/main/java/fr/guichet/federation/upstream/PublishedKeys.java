package fr.guichet.federation.upstream;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.apache.http.client.methods.HttpGet;
import org.keycloak.crypto.PublicKeysWrapper;
import org.keycloak.jose.jwk.JSONWebKeySet;
import org.keycloak.jose.jwk.JWK;
import org.keycloak.keys.PublicKeyLoader;
import org.keycloak.util.JWKSUtils;
import org.keycloak.util.JsonSerialization;

/** Fetches the keys that an upstream publishes (RFC 7517, section 5), over the bounded client. */
final class PublishedKeys implements PublicKeyLoader {

    /** A key that the upstream withdrew is believed for no longer. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final DiscoveredAddress address;
    private final BoundedCalls calls;
    private final Deadline deadline;
    private final Clock clock;

    PublishedKeys(DiscoveredAddress address, BoundedCalls calls, Deadline deadline, Clock clock) {
        this.address = address;
        this.calls = calls;
        this.deadline = deadline;
        this.clock = clock;
    }

    /** @throws UpstreamRefusedException when they cannot be had */
    @Override
    public PublicKeysWrapper loadKeys() throws UpstreamRefusedException {
        HttpGet request = new HttpGet(address.find());
        request.setHeader("Accept", "application/jwk-set+json, application/json");
        HttpAnswer answer = calls.send(request, deadline);
        if (!answer.isOk()) {
            throw new UpstreamRefusedException(UpstreamRefusal.UNAVAILABLE);
        }
        JSONWebKeySet published;
        try {
            published =
                    JsonSerialization.readValue(StrictJson.object(answer.body()).toString(), JSONWebKeySet.class);
        } catch (IOException unreadable) {
            throw new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
        }
        if (published.getKeys() == null) {
            throw new UpstreamRefusedException(UpstreamRefusal.ANSWER_MALFORMED);
        }
        PublicKeysWrapper keys = JWKSUtils.getKeyWrappersForUse(published, JWK.Use.SIG, true);
        return new PublicKeysWrapper(keys.getKeys(), clock.instant().plus(KEPT).toEpochMilli());
    }

    /** Where the keys are, found when they are needed. */
    @FunctionalInterface
    interface DiscoveredAddress {

        /** @throws UpstreamRefusedException when the discovery document cannot be had */
        URI find() throws UpstreamRefusedException;
    }
}
