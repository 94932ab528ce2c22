package fr.guichet.operations.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.Readiness;

/** Anchors of the card's certificates. */
@Readiness
@ApplicationScoped
public class AnchorsCheck extends ReadinessCheck {

    public AnchorsCheck() {
        super(CheckName.ANCHORS);
    }
}
