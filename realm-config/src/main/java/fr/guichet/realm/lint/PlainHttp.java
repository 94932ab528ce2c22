package fr.guichet.realm.lint;

import fr.guichet.realm.Deployment;
import java.net.URI;
import java.util.Set;

/** Where plain HTTP is good enough: on loopback, in the local start. */
final class PlainHttp {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean local;

    private PlainHttp(boolean local) {
        this.local = local;
    }

    static PlainHttp in(LintedRealm realm) {
        return new PlainHttp(realm.isOf(Deployment.LOCAL));
    }

    /** Whether this is an address with plain HTTP that may be. */
    boolean allows(String address) {
        try {
            URI uri = URI.create(address);
            return local && "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
