package fr.guichet.tests.harness;

import fr.guichet.local.AdminApi;
import fr.guichet.local.AdminCredentials;
import fr.guichet.local.Gateway;
import fr.guichet.local.Guichet;
import fr.guichet.local.GuichetSettings;
import fr.guichet.local.PostgresDatabase;
import fr.guichet.simulator.pki.TestCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a start of the harness is made of, and stays the same when it is started again on what it left. */
final class HarnessStart {
    /**
     * One setting that is off by default: dossiers ask for more than the e-CPS application gives. Clocks that are one clock,
     * so that a token that is over need not be waited for much longer. And patience with a gateway on a busy machine.
     */
    private static final Map<String, String> DOSSIERS = Map.of(
            "DOSSIER_MEDICAL_ACR", "eidas2",
            "DOSSIER_CLOCK_SKEW", Caller.CLOCK_SKEW.toSeconds() + "s",
            "DOSSIER_DELEGATION_TIMEOUT", "10s",
            "DOSSIER_GATEWAY_TIMEOUT", "20s");

    private final Path directory;
    private final Optional<PostgresDatabase> database;
    private final Sensitive sensitive;
    private final RelyingParty relyingParty;
    private final ProviderTls providerTls;
    private final TraceCollector traces;
    private final GuichetSettings settings;

    private HarnessStart(
            Path directory,
            boolean everybodys,
            Optional<PostgresDatabase> database,
            UnaryOperator<GuichetSettings> changes) {
        this.directory = directory;
        this.database = database;
        this.sensitive = new Sensitive();
        for (TestCard card : TestCard.values()) {
            sensitive.add("a full national identifier", card.identifier());
        }
        this.relyingParty = new RelyingParty(sensitive);
        this.providerTls = new ProviderTls(directory, sensitive);
        this.traces = new TraceCollector();
        GuichetSettings common = GuichetSettings.forTests(
                        Path.of(System.getProperty("guichet.server")),
                        Path.of(System.getProperty("guichet.dossier.jar")),
                        directory)
                .withOverlay(resource("/overlays/test-relying-party.yaml"), environment())
                .withGateway(providerTls::trusting)
                // The others are soon over, and run without tracing, the default.
                .withGateway(gateway -> everybodys ? traces.receiving(gateway.withLongRun()) : gateway)
                .withDossiers(DOSSIERS);
        this.settings = changes.apply(database.map(common::withDatabase).orElse(common));
    }

    /**
     * @param name of its directory, added to everybody's; empty for everybody's
     * @param database an empty one; without it, the server keeps a file
     * @param changes of the settings
     */
    static HarnessStart of(String name, Optional<PostgresDatabase> database, UnaryOperator<GuichetSettings> changes) {
        String everybodys = System.getProperty("guichet.test.directory");
        return new HarnessStart(
                Path.of(name.isEmpty() ? everybodys : everybodys + "-" + name), name.isEmpty(), database, changes);
    }

    private HarnessStart(HarnessStart before, Optional<PostgresDatabase> database, GuichetSettings settings) {
        this.directory = before.directory;
        this.database = database;
        this.sensitive = before.sensitive;
        this.relyingParty = before.relyingParty;
        this.providerTls = before.providerTls;
        this.traces = before.traces;
        this.settings = settings;
    }

    /** The same on another database. */
    HarnessStart on(PostgresDatabase other) {
        return new HarnessStart(this, Optional.of(other), settings.withDatabase(other));
    }

    /** The same with a dossier service that keeps that database instead of one in memory. */
    HarnessStart keepingDossiersIn(PostgresDatabase dossiers) {
        Map<String, String> variables = new HashMap<>(settings.dossiers());
        variables.put("SPRING_PROFILES_ACTIVE", "postgresql");
        variables.put("DOSSIER_DATABASE_URL", dossiers.url());
        variables.put("DOSSIER_DATABASE_USER", dossiers.user());
        variables.put("DOSSIER_DATABASE_PASSWORD", dossiers.password());
        return new HarnessStart(this, database, settings.withDossiers(variables));
    }

    private Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(providerTls.environment());
        variables.put("GUICHET_TEST_CLIENT_SECRET", relyingParty.secret());
        variables.put("GUICHET_TEST_CLIENT_RETURN", relyingParty.returnAddress().toString());
        return variables;
    }

    /** Starts it anew. */
    TestGuichet start() {
        return start(UnaryOperator.identity(), Optional.empty());
    }

    /**
     * Starts it, with changes of this start alone.
     *
     * @param admin of the database, where there is one from before
     */
    TestGuichet start(UnaryOperator<GuichetSettings> changes, Optional<AdminCredentials> admin) {
        try {
            Guichet guichet = Guichet.start(changes.apply(settings), step -> System.out.println("Guichet: " + step));
            new RunSecrets(sensitive).ofTheStart(guichet);
            return new TestGuichet(this, guichet, admin.orElse(guichet.gateway().admin()));
        } catch (RuntimeException e) {
            traces.close();
            relyingParty.close();
            throw e;
        }
    }

    Path directory() {
        return directory;
    }

    Sensitive sensitive() {
        return sensitive;
    }

    RelyingParty relyingParty() {
        return relyingParty;
    }

    ProviderTls providerTls() {
        return providerTls;
    }

    /** A proxy that ends TLS closes the admin API to the outside; nothing else here is https. */
    static AdminApi adminApi(Gateway gateway, AdminCredentials admin) {
        boolean behindTls = gateway.loginHost().getScheme().equals("https");
        return new AdminApi(behindTls ? gateway.ownAddress() : gateway.loginHost(), admin);
    }

    TraceCollector traces() {
        return traces;
    }

    RunDatabase database(Guichet guichet) {
        return database.map(RunDatabase::postgres).orElseGet(() -> RunDatabase.file(guichet.databaseFile()));
    }

    /** A resource as a file, which it is not when this module is a jar. */
    static Path resource(String name) {
        try (InputStream resource = HarnessStart.class.getResourceAsStream(name)) {
            Path copy = Files.createTempFile("guichet-", name.substring(name.lastIndexOf('/') + 1));
            copy.toFile().deleteOnExit();
            return Files.write(copy, resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
