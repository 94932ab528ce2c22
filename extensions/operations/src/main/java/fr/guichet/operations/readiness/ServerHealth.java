package fr.guichet.operations.readiness;

import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.inject.spi.CDI;
import java.util.function.BooleanSupplier;

/** The server's own answer to whether it is ready, the very one of {@code /health/ready}. */
public final class ServerHealth implements BooleanSupplier {

    @Override
    public boolean getAsBoolean() {
        return !CDI.current()
                .select(SmallRyeHealthReporter.class)
                .get()
                .getReadiness()
                .isDown();
    }
}
