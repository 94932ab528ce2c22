package fr.guichet.local;

import fr.guichet.realm.RealmAssembly;
import fr.guichet.simulator.cardhost.CardHost;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.monsisra.MonSisraClient;
import fr.guichet.simulator.oidc.OidcSimulator;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import fr.guichet.simulator.workbench.Workbench;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Everything on one machine, in the topology of production: the login host, the card host in front of it, the dossier
 * service, and what stands in for the outside world.
 */
public final class Guichet implements AutoCloseable {
    /** The realm that the production files make. */
    public static final String REALM = "professionnels";

    /** Variable of the server's option {@code --spi-one-time-code--default--key}. */
    private static final String ONE_TIME_CODE_KEY = "KC_SPI_ONE_TIME_CODE__DEFAULT__KEY";

    private final Deque<AutoCloseable> running = new ConcurrentLinkedDeque<>();
    private final GuichetSettings settings;
    private final Progress progress;
    private final URI loginHost;
    private final Map<String, String> realmEnvironment = new HashMap<>();
    private final Map<String, String> serverKeys = new HashMap<>();
    private Surroundings surroundings;
    private Gateway gateway;
    private GatewaySettings gatewaySettings;
    private final List<Gateway> otherGateways = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastHome = new AtomicInteger(1);
    private DossierService dossierService;
    private boolean isNew;

    private Guichet(GuichetSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.loginHost = URI.create("http://localhost:" + settings.ports().login());
    }

    /**
     * Starts all of it, the gateway last but for the dossier service, which trusts it.
     *
     * @throws StartFailedException naming what did not come up; what did is stopped again
     */
    public static Guichet start(GuichetSettings settings, Progress progress) {
        Guichet guichet = new Guichet(settings, progress);
        try {
            guichet.startAll();
            return guichet;
        } catch (IOException e) {
            guichet.close();
            throw new StartFailedException("Could not start what stands around the login server", e);
        } catch (RuntimeException e) {
            guichet.close();
            throw e;
        }
    }

    private void startAll() throws IOException {
        settings.ports().requireFree();
        if (settings.fresh()) {
            ServerHome.deleteTree(settings.pki());
        }
        surroundings = started(Surroundings.start(settings, loginHost, progress));
        Path home = home();
        Files.createDirectories(home);
        RealmDatabase database = new RealmDatabase(home);
        if (settings.fresh()) {
            database.forget();
        }
        startGateway(home, database);
        progress.begins("starting the dossier service");
        dossierService = started(DossierService.start(
                settings.dossierJar(),
                settings.ports().dossiers(),
                gateway.issuer(REALM),
                realmEnvironment.get("GUICHET_DOSSIER_SECRET"),
                surroundings.partners().platforms(),
                settings.dossiers(),
                settings.directory().resolve("dossier-service")));
    }

    private void startGateway(Path home, RealmDatabase database) throws IOException {
        RealmAssembly assembly = LocalRealm.assembly();
        Path realm = assembly.assemble(home.resolve(REALM + "-realm.json"), settings.overlays());
        realmEnvironment.putAll(surroundings.environment());
        if (database.isOtherThan(realm, realmEnvironment)) {
            progress.begins("the realm or its environment changed: a new database");
            database.forget();
        }
        DatabaseSecrets secrets = database.secrets();
        realmEnvironment.put("GUICHET_DOSSIER_SECRET", secrets.dossierClient());
        realmEnvironment.putAll(FederationPartners.secrets(secrets));
        serverKeys.put(ONE_TIME_CODE_KEY, secrets.oneTimeCodes());
        serverKeys.putAll(OperatorContract.environment(sms().credentials()));
        realmEnvironment.putAll(settings.environment());
        assembly.requireEnvironment(realmEnvironment, settings.overlays());

        surroundings.partners().register(loginHost.resolve("/realms/" + REALM), realmEnvironment);

        isNew = !database.exists();
        gatewaySettings = settings.gateway()
                .apply(GatewaySettings.of(Distribution.in(settings.server()), home)
                        .withLoginPort(settings.ports().login())
                        .withRealms(List.of(realm))
                        .withEnvironment(serverKeys)
                        .withEnvironment(realmEnvironment));
        gateway = started(Gateway.start(gatewaySettings, progress));
        if (isNew) {
            secrets.keep(gateway.admin());
            secrets.write();
            database.remember(realm, surroundings.environment());
        }
    }

    private <T extends AutoCloseable> T started(T service) {
        running.push(service);
        return service;
    }

    /** Where a card login leads first: the card host, or the card reader that stands in for it. */
    public URI cardEntrance() {
        return surroundings.cardEntrance();
    }

    /** What the realm's placeholders stand for; holds secrets. */
    public Map<String, String> realmEnvironment() {
        return Map.copyOf(realmEnvironment);
    }

    /** The same for another realm of the server. */
    public Map<String, String> realmEnvironment(String name) {
        Map<String, String> environment = new HashMap<>(realmEnvironment);
        if (!name.equals(REALM)) {
            environment.putAll(FederationPartners.clientIds(name));
        }
        return environment;
    }

    /** Laid over the production files, in order. */
    public List<Path> overlays() {
        return settings.overlays();
    }

    /** Options of the server that are keys, by their variable. */
    public Map<String, String> serverKeys() {
        return Map.copyOf(serverKeys);
    }

    private Path home() {
        return settings.directory().resolve("gateway");
    }

    /** Whether this start made the gateway's database. */
    boolean isNew() {
        return isNew;
    }

    /** The H2 file of the gateway, as H2 is given it; nobody's when the settings name another database. */
    public Path databaseFile() {
        return new ServerHome(home().resolve("server")).databaseFile();
    }

    GuichetSettings settings() {
        return settings;
    }

    /**
     * Starts another node of the gateway, which has to be on a database for several and clustered. Several may be started
     * at once.
     *
     * @param changes of the options it has in common with the first
     */
    public Gateway startAnotherGateway(UnaryOperator<GatewaySettings> changes) {
        Gateway another = started(Gateway.startBeside(
                changes.apply(gatewaySettings),
                settings.directory().resolve("gateway-" + lastHome.incrementAndGet()),
                progress));
        otherGateways.add(another);
        return another;
    }

    public Gateway gateway() {
        return gateway;
    }

    public DossierService dossierService() {
        return dossierService;
    }

    public TestPki pki() {
        return surroundings.pki();
    }

    public Inbox inbox() {
        return surroundings.inbox();
    }

    /** The operator that the SMS leave by. */
    public SmsGatewaySimulator sms() {
        return surroundings.sms();
    }

    /** Pro Santé Connect, where people log in by e-CPS. */
    public OidcSimulator proSanteConnect() {
        return surroundings.partners().proSanteConnect();
    }

    /** MonSisra, whose people come here by its tile. */
    public OidcSimulator monSisra() {
        return surroundings.partners().monSisra();
    }

    /** MonSisra as a client of the gateway. */
    public MonSisraClient monSisraClient() {
        return surroundings.partners().monSisraClient();
    }

    public CardHost cardHost() {
        return surroundings.cardHost();
    }

    public Workbench workbench() {
        return surroundings.workbench();
    }

    /**
     * Makes another realm on the running server, from the same files, by the admin API.
     *
     * @param name of the realm
     * @param overlays laid over the production files beside those of the settings, in order
     * @param changes of the environment
     */
    public void createRealm(String name, List<Path> overlays, Map<String, String> changes) {
        Map<String, String> environment = realmEnvironment(name);
        environment.putAll(changes);
        surroundings.partners().register(gateway.issuer(name), environment);
        new ExtraRealm(new AdminApi(gateway.loginHost(), gateway.admin()), settings.directory(), environment)
                .create(
                        name,
                        Stream.concat(settings.overlays().stream(), overlays.stream())
                                .toList());
    }

    /** Everything that was written by what runs in processes of its own. */
    public List<ServerLog> logs() {
        return Stream.concat(
                        Stream.of(gateway.log(), dossierService.log()),
                        otherGateways.stream().map(Gateway::log))
                .toList();
    }

    /** Stops all of it, the last first. */
    @Override
    public void close() {
        StopAll.lastFirst(running);
    }
}
