package fr.guichet.tests.browser;

import fr.guichet.local.Guichet;
import fr.guichet.local.GuichetSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts Guichet with the card reader, and Chromium, once for all classes of the run; each test ends with its windows. */
final class BrowserExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final Map<Class<?>, Function<Run, Object>> INJECTED =
            Map.of(Guichet.class, Run::guichet, Chromium.class, Run::chromium);

    @Override
    public void beforeAll(ExtensionContext context) {
        Chromium.require();
        run(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        run(context).chromium().closeWindows();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTED.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return INJECTED.get(parameter.getParameter().getType()).apply(run(context));
    }

    private static Run run(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(BrowserExtension.class))
                .getOrComputeIfAbsent(Run.class, key -> Run.start(), Run.class);
    }

    private record Run(Guichet guichet, Chromium chromium) implements AutoCloseable {
        static Run start() {
            GuichetSettings settings = GuichetSettings.forTests(
                            Path.of(System.getProperty("guichet.server")),
                            Path.of(System.getProperty("guichet.dossier.jar")),
                            Path.of(System.getProperty("guichet.test.directory")))
                    .withCardReader(true);
            Guichet guichet = Guichet.start(settings, step -> System.out.println("Guichet: " + step));
            return new Run(guichet, Chromium.start());
        }

        @Override
        public void close() {
            chromium.close();
            guichet.close();
        }
    }
}
