package fr.guichet.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** {@code mvn -Prun}: starts everything, says what is where, and stops it all on Ctrl-C. */
public final class LocalStart {
    private LocalStart() {}

    /** Ends with status 1 when something did not come up or ended by itself. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Steps steps = new Steps(out);
        try {
            Guichet guichet = Guichet.start(settings(System.getProperties()), steps);
            AtomicBoolean stopping = stopAtExit(guichet, out);
            if (guichet.isNew()) {
                steps.begins("creating the establishments of the demonstration");
                new DemoEstablishments(demo(System.getProperties()).resolve("etablissements.csv"))
                        .establish(guichet.gateway());
            }
            steps.done();
            new Welcome(guichet).print(out);
            awaitTheEndOfAny(guichet);
            if (!stopping.get()) {
                out.println("A part of Guichet ended by itself; see its log.");
            }
        } catch (StartFailedException e) {
            out.println();
            out.println("Guichet did not start. " + e.getMessage());
        }
        System.exit(1);
    }

    static GuichetSettings settings(Properties properties) {
        Path target = Path.of(required(properties, "guichet.target"));
        return new GuichetSettings(
                target.resolve("server"),
                target.resolve("dossier-service.jar"),
                target.resolve("local"),
                target.resolve("pki"),
                LocalPorts.from(properties),
                true,
                List.of(),
                Map.of(),
                isSet(properties, "guichet.fresh"),
                UnaryOperator.identity(),
                Map.of());
    }

    /** The directory of the demonstration's files. */
    private static Path demo(Properties properties) {
        return Path.of(required(properties, "guichet.demo"));
    }

    /** @return whether the stop has begun */
    private static AtomicBoolean stopAtExit(Guichet guichet, PrintStream out) {
        AtomicBoolean stopping = new AtomicBoolean();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopping.set(true);
                            out.println();
                            out.println("stopping");
                            guichet.close();
                            out.println("everything is stopped");
                        },
                        "stop"));
        return stopping;
    }

    private static void awaitTheEndOfAny(Guichet guichet) {
        CompletableFuture.anyOf(
                        guichet.gateway().process().ended(),
                        guichet.dossierService().process().ended())
                .join();
    }

    private static String required(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new StartFailedException("Start with 'mvn -Prun': -D" + name + " is not set");
        }
        return value;
    }

    /** {@code -Dguichet.fresh} and {@code -Dguichet.fresh=true} are the same. */
    private static boolean isSet(Properties properties, String name) {
        String value = properties.getProperty(name);
        return value != null && !value.equals("false");
    }
}
