package fr.guichet.operations.calls;

import io.opentelemetry.api.trace.Tracer;
import java.util.Optional;

/** Where spans begin. */
interface Tracers {

    /** Empty while nothing traces. */
    Optional<Tracer> ofThisThread();
}
