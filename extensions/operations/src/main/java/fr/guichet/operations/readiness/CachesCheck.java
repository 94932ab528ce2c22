package fr.guichet.operations.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.Readiness;

/** Caches of ours. */
@Readiness
@ApplicationScoped
public class CachesCheck extends ReadinessCheck {

    public CachesCheck() {
        super(CheckName.CACHES);
    }
}
