package fr.guichet.federation.upstream;

import java.security.PublicKey;
import java.util.Optional;

/** The keys of an upstream. */
interface KeySource {

    /**
     * The key of a token, among those that are known.
     *
     * @throws UpstreamRefusedException when the keys cannot be had
     */
    Optional<PublicKey> known(SignedToken token) throws UpstreamRefusedException;

    /**
     * The key of a token, asked for anew: the upstream may have changed its keys a second ago.
     *
     * @throws UpstreamRefusedException when the keys cannot be had
     */
    Optional<PublicKey> fresh(SignedToken token) throws UpstreamRefusedException;
}
