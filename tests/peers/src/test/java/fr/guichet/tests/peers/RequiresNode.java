package fr.guichet.tests.peers;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says by name, before anything starts, that the machine has no Node.js with npm. */
final class RequiresNode implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        NodePlatform.require();
    }
}
