package fr.guichet.operations.calls;

import io.opentelemetry.api.trace.Tracer;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.tracing.TracingProvider;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * The server's own tracer, which does nothing unless an operator switched tracing on. It belongs to the server and not to
 * a session: a thread without one, such as that which refreshes revocation lists, takes the last that was seen.
 */
final class ServerTracers implements Tracers {

    private static final String NAME = "fr.guichet";

    private volatile Tracer last;

    @Override
    public Optional<Tracer> ofThisThread() {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session != null && last == null) {
            TracingProvider tracing = session.getProvider(TracingProvider.class);
            last = tracing == null ? null : tracing.getTracer(NAME);
        }
        return Optional.ofNullable(last);
    }
}
