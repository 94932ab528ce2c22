package fr.guichet.tests.harness;

import fr.guichet.identity.AccountKind;
import fr.guichet.local.AdminApi;
import fr.guichet.local.AdminCredentials;
import fr.guichet.local.Gateway;
import fr.guichet.local.Guichet;
import fr.guichet.local.GuichetSettings;
import fr.guichet.local.PostgresDatabase;
import fr.guichet.local.ServerLog;
import fr.guichet.simulator.cardhost.CardHost;
import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.monsisra.MonSisraClient;
import fr.guichet.simulator.oidc.OidcSimulator;
import fr.guichet.simulator.pki.CardCertificate;
import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.pki.TestPki;
import fr.guichet.simulator.sms.SmsGatewaySimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** The running Guichet as tests see it. */
public final class TestGuichet implements AutoCloseable {
    private final Sensitive sensitive;
    private final RelyingParty relyingParty;
    private final ProviderTls providerTls;
    private final TraceCollector traces;
    private final Path directory;
    private final Guichet guichet;
    private final RunDatabase database;
    private final AdminApi api;
    private final AdminCredentials admin;
    private final TestRealm realm;
    private final Map<String, TestRealm> realms = new ConcurrentHashMap<>();
    private final Queue<Browser> browsers = new ConcurrentLinkedQueue<>();
    private final NewPeople people;

    /**
     * @param start that it comes from
     * @param guichet running
     * @param admin who may use its admin API
     */
    TestGuichet(HarnessStart start, Guichet guichet, AdminCredentials admin) {
        this.directory = start.directory();
        this.providerTls = start.providerTls();
        this.traces = start.traces();
        this.sensitive = start.sensitive();
        this.relyingParty = start.relyingParty();
        this.database = start.database(guichet);
        this.guichet = guichet;
        relyingParty.trust(pki().workstation());
        this.people = new NewPeople(guichet, sensitive);
        this.admin = admin;
        this.api = HarnessStart.adminApi(guichet.gateway(), admin);
        this.realm = new TestRealm(Guichet.REALM, guichet.gateway(), api, relyingParty);
    }

    static TestGuichet start() {
        return HarnessStart.of("", Optional.empty(), UnaryOperator.identity()).start();
    }

    /**
     * Starts one that stands apart from everybody's, on PostgreSQL, the database of production. The caller closes it.
     *
     * @param database an empty one
     */
    public static TestGuichet startOn(PostgresDatabase database) {
        return start("postgres", database, UnaryOperator.identity());
    }

    /**
     * Starts one that stands apart, with other settings.
     *
     * @param name of its directory
     * @param database an empty one
     */
    public static TestGuichet start(String name, PostgresDatabase database, UnaryOperator<GuichetSettings> changes) {
        return HarnessStart.of(name, Optional.of(database), changes).start();
    }

    /** The realm of the production files. Its settings are everybody's: a test that needs others makes its own realm. */
    public TestRealm realm() {
        return realm;
    }

    /**
     * Another realm of the same server, made of the same production files with an overlay; made at its first use.
     *
     * @param name of the realm; the same name is the same realm for all tests
     * @param overlay YAML laid over the production files, such as {@code identityProviders: [{alias: cps, config: …}]}
     */
    public TestRealm realm(String name, String overlay) {
        return realms.computeIfAbsent(name, missing -> createRealm(missing, overlay));
    }

    private TestRealm createRealm(String name, String overlay) {
        try {
            Path file = Files.writeString(directory.resolve(name + ".yaml"), overlay);
            guichet.createRealm(name, List.of(file), Map.of());
            return new TestRealm(name, guichet.gateway(), api, relyingParty);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command line of the realm files on a realm of this server, which need not exist yet. */
    public RealmCommands realmCommands(String name) {
        return RealmCommands.on(guichet, admin, directory, name);
    }

    /** A realm of this server that something else than {@link #realm(String, String)} made. */
    public TestRealm existingRealm(String name) {
        return new TestRealm(name, guichet.gateway(), api, relyingParty);
    }

    /** A new browser without a card. */
    public Browser browser() {
        Browser browser = new Browser(pki(), sensitive);
        browsers.add(browser);
        return browser;
    }

    /** A new browser with a card in its reader. */
    public Browser browserWith(TestCard card) {
        return browserWith(pki().card(card));
    }

    /** A new browser with any certificate in its reader. */
    public Browser browserWith(CardCertificate card) {
        return browser().insert(card);
    }

    /**
     * A doctor nobody has seen yet, so that a test shares no account with another. Pro Santé Connect and MonSisra know
     * the same person.
     */
    public Doctor newDoctor() {
        return people.doctor();
    }

    /**
     * Somebody of an establishment nobody has seen yet, who may become a doctor's assistant. Pro Santé Connect knows the
     * same person, without any profession.
     */
    public Assistant newAssistant() {
        return people.assistant();
    }

    /** Establishments and their référents. */
    public TestEstablishments establishments() {
        return new TestEstablishments(this, realm);
    }

    /** A new establishment, without anybody. */
    public TestEstablishment establishment() {
        return establishments().create();
    }

    /** A new référent of it, with a password and a first login behind them. */
    public TestAccount referent(TestEstablishment establishment) {
        return establishments().referent(establishment);
    }

    /** Logs people in and gets tokens for them. */
    public Callers callers() {
        return callers(realm);
    }

    /** The same in another realm. */
    public Callers callers(TestRealm other) {
        return new Callers(this, other);
    }

    /** Accounts of everybody's realm with a known password, made without going through the pages. */
    public TestAccounts accounts() {
        return accounts(realm);
    }

    /** The same in another realm. */
    public TestAccounts accounts(TestRealm other) {
        return new TestAccounts(api, other.name(), sensitive);
    }

    /** A new account that somebody vouched for: a user name, the role of its kind, a password, a validated address. */
    public TestAccount establishmentAccount(AccountKind kind) {
        return accounts().withRole(kind);
    }

    /** A new doctor whose first connection was by card, with a password and a validated address. */
    public TestAccount connectedDoctor() {
        return accounts().connectedByCard(newDoctor());
    }

    /** The in-test relying party, a client of every realm. */
    public RelyingParty relyingParty() {
        return relyingParty;
    }

    public TestPki pki() {
        return guichet.pki();
    }

    public Inbox inbox() {
        return guichet.inbox();
    }

    /**
     * The operator that the SMS leave by, HTTP and SMPP: {@code inbox()}, and {@code behave(number, …)} for one number, so
     * that tests do not disturb one another.
     */
    public SmsGatewaySimulator sms() {
        return guichet.sms();
    }

    /**
     * Pro Santé Connect: {@code people()}, {@code behave(identifier, …)} for one person, so that tests do not disturb one
     * another, and what it was asked.
     */
    public OidcSimulator proSanteConnect() {
        return guichet.proSanteConnect();
    }

    /** The platform MonSisra, whose people come here by its tile. */
    public OidcSimulator monSisra() {
        return guichet.monSisra();
    }

    /** For a provider that is called over TLS. */
    public ProviderTls providerTls() {
        return providerTls;
    }

    /** MonSisra as a client of the gateway. */
    public MonSisraClient monSisraClient() {
        return guichet.monSisraClient();
    }

    public CardHost cardHost() {
        return guichet.cardHost();
    }

    /** The gateway's own process, for what stands in front of it. */
    public Gateway node() {
        return guichet.gateway();
    }

    /** Origin of the login host. */
    public URI loginHost() {
        return guichet.gateway().loginHost();
    }

    /** What the server traces. */
    public TraceCollector traces() {
        return traces;
    }

    /** Origin of health and metrics. */
    public URI managementHost() {
        return guichet.gateway().managementHost();
    }

    /** Origin of the dossier service, which opens a dossier at {@code eidas2} alone. */
    public URI dossierService() {
        return guichet.dossierService().address();
    }

    /** The dossier service's API for nobody. */
    public ApiClient dossiers() {
        return ApiClient.anonymous(dossierService());
    }

    /** The log of the dossier service. */
    public ServerLog dossierLog() {
        return guichet.dossierService().log();
    }

    /** All of it, for what only a harness does. */
    Guichet running() {
        return guichet;
    }

    /** Where a log of something that stands around the gateway holds what it should not, and of which kind. */
    public List<String> findingsIn(ServerLog log) {
        return new LogInspection(sensitive).findings(List.of(log));
    }

    /** The log of the login server. */
    public ServerLog log() {
        return guichet.gateway().log();
    }

    /** The admin API, for what no page shows. */
    public AdminApi admin() {
        return api;
    }

    /** What no log may hold, nor the database what is secret of it; tests add what they make up. */
    public Sensitive sensitive() {
        return sensitive;
    }

    /**
     * Stops all of it.
     *
     * @throws AssertionError when a log or the database holds what it must not; it says where and what, without repeating
     *     it
     */
    @Override
    public void close() {
        browsers.forEach(Browser::close);
        relyingParty.close();
        new RunSecrets(sensitive).ofThePartners(guichet);
        List<ServerLog> logs = guichet.logs();
        guichet.close();
        traces.close();
        new RunInspection(sensitive).requireClean(logs, database, traces);
    }
}
