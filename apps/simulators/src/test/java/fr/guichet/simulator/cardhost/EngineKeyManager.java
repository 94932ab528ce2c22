package fr.guichet.simulator.cardhost;

import java.net.Socket;
import java.security.Principal;
import javax.net.ssl.X509ExtendedKeyManager;

/** A client's key manager for {@code HttpClient}, which shakes hands through an engine and never through a socket. */
abstract class EngineKeyManager extends X509ExtendedKeyManager {

    @Override
    public final String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        throw new UnsupportedOperationException("the client of these tests uses an engine");
    }

    @Override
    public final String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public final String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public final String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}
