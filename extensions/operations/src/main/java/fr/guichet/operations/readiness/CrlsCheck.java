package fr.guichet.operations.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.Readiness;

/** Revocation lists. */
@Readiness
@ApplicationScoped
public class CrlsCheck extends ReadinessCheck {

    public CrlsCheck() {
        super(CheckName.CRLS);
    }
}
