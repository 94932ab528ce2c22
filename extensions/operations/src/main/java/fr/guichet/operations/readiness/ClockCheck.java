package fr.guichet.operations.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.Readiness;

/** The time. */
@Readiness
@ApplicationScoped
public class ClockCheck extends ReadinessCheck {

    public ClockCheck() {
        super(CheckName.CLOCK);
    }
}
