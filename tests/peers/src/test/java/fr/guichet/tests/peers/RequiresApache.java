package fr.guichet.tests.peers;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says by name, before anything starts, that the machine has no Apache with the module. */
final class RequiresApache implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        ApacheRelyingParty.require();
    }
}
