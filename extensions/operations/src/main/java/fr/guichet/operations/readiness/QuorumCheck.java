package fr.guichet.operations.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.Readiness;

/** The cluster. */
@Readiness
@ApplicationScoped
public class QuorumCheck extends ReadinessCheck {

    public QuorumCheck() {
        super(CheckName.QUORUM);
    }
}
