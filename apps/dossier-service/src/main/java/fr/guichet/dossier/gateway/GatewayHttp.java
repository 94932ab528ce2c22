package fr.guichet.dossier.gateway;

import com.nimbusds.jose.util.DefaultResourceRetriever;

/** How documents of the gateway are fetched: bounded in time and in size. */
final class GatewayHttp {

    /** Far above any key set or discovery document, far below what would hurt. */
    private static final int SIZE_LIMIT_BYTES = 512 * 1024;

    private GatewayHttp() {}

    static DefaultResourceRetriever retriever(GatewaySettings settings) {
        int millis = Math.toIntExact(settings.timeout().toMillis());
        return new DefaultResourceRetriever(millis, millis, SIZE_LIMIT_BYTES);
    }
}
