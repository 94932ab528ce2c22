package fr.guichet.operations.readiness;

import fr.guichet.operations.OperationsFactory;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.KeycloakApplication;

/** One check of {@code /health/ready}. The server makes one object of each subclass, which has to be a bean. */
abstract class ReadinessCheck implements HealthCheck {

    private static final String STATE = "state";
    private static final String CAUSE = "cause";
    private static final Verdict STARTING = new Verdict(Level.DOWN, List.of("the server has not started yet"));

    private final CheckName name;

    ReadinessCheck(CheckName name) {
        this.name = name;
    }

    @Override
    public HealthCheckResponse call() {
        Verdict verdict = state().map(state -> state.verdict(name)).orElse(STARTING);
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name.title())
                .status(verdict.level() != Level.DOWN)
                .withData(STATE, verdict.level().word());
        if (!verdict.causes().isEmpty()) {
            answer.withData(CAUSE, String.join("; ", verdict.causes()));
        }
        return answer.build();
    }

    /** Beans are made by the server's container and know nothing else of the server: this is its one way in. */
    private static Optional<NodeState> state() {
        return Optional.ofNullable(KeycloakApplication.getSessionFactory()).flatMap(ReadinessCheck::stateIn);
    }

    private static Optional<NodeState> stateIn(KeycloakSessionFactory sessions) {
        return sessions.getProviderFactory(EventListenerProvider.class, OperationsFactory.ID)
                        instanceof OperationsFactory operations
                ? operations.state()
                : Optional.empty();
    }
}
