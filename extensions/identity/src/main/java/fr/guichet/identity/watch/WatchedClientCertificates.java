package fr.guichet.identity.watch;

import java.util.List;

/** Implemented by the factory of what presents certificates of ours to others. */
public interface WatchedClientCertificates {

    /** One for each provider that is switched on and presents one. May read the database and files. */
    List<ClientCertificateReport> clientCertificates();
}
