package fr.guichet.tests.proxy;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says by name, before anything starts, that the machine does not have it. */
final class RequiresNginx implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        new Nginx().require();
    }
}
