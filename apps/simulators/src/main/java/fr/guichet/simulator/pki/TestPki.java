package fr.guichet.simulator.pki;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * The simulated public key infrastructure: authorities, cards, OCSP and CRLs. Everything is made when it is first
 * needed; {@link #open} makes or loads all of it.
 */
public final class TestPki implements AutoCloseable {

    private static final List<Authority> ANCHORS = List.of(
            Authority.FORT_PERSONNES,
            Authority.FORT_ROOT,
            Authority.STANDARD_PERSONNES,
            Authority.STANDARD_ROOT,
            Authority.GIP_PERSONNES,
            Authority.GIP_ROOT);

    private final Clock clock;
    private final RevocationServer server;
    private final LdapTrap ldap;
    private final Authorities authorities;
    private final HolderCertificates holders;
    private final RevocationRegister register = new RevocationRegister();
    private final Map<TestCard, CardCertificate> cards = new ConcurrentHashMap<>();
    private final Authorities.Once<KeyPair> sharedHolderKeys = new Authorities.Once<>(Keys::rsa);
    private final Authorities.Once<ServerIdentity> tlsServer = new Authorities.Once<>(this::makeTlsServer);
    private Optional<ServerIdentity> restoredTlsServer = Optional.empty();

    private TestPki(Clock clock, RevocationPlace place, RevocationServer server, LdapTrap ldap) {
        this.clock = clock;
        this.server = server;
        this.ldap = ldap;
        Addresses addresses =
                new Addresses("http://" + place.host() + ":" + server.port(), "ldap://127.0.0.1:" + ldap.port());
        this.authorities = new Authorities(addresses, clock.instant());
        this.holders = new HolderCertificates(addresses);
    }

    /** A new infrastructure in memory, on free ports. */
    public static TestPki start() throws IOException {
        return start(Clock.systemUTC());
    }

    /**
     * A new infrastructure in memory, on free ports.
     *
     * @param clock what the responders take for now; may be moved by a test
     */
    public static TestPki start(Clock clock) throws IOException {
        TestPki pki = bind(clock, RevocationPlace.onLoopback(0), 0);
        pki.serve();
        return pki;
    }

    /**
     * The infrastructure of a directory: loaded when the directory holds one that is still good and its ports are free,
     * made and written otherwise.
     *
     * @param port of the OCSP and CRL server; 0 for the directory's own or any free one
     * @throws IOException when the port is taken or the directory cannot be written
     */
    public static TestPki open(Path directory, int port, Clock clock) throws IOException {
        return open(directory, RevocationPlace.onLoopback(port), clock);
    }

    /** The same, for others than this machine: what asks whether a card is revoked may be in another container. */
    public static TestPki open(Path directory, RevocationPlace place, Clock clock) throws IOException {
        return PkiDirectory.open(directory, place, clock);
    }

    static TestPki bind(Clock clock, RevocationPlace place, int ldapPort) throws IOException {
        LdapTrap ldap = LdapTrap.open(ldapPort);
        try {
            return new TestPki(clock, place, RevocationServer.bind(place), ldap);
        } catch (IOException e) {
            ldap.close();
            throw e;
        }
    }

    void serve() {
        server.serve(
                authorities,
                new OcspAnswers(authorities, register, clock),
                new CrlAnswers(authorities, register, clock));
    }

    /** The certificate and key of a test card; always the same one. */
    public CardCertificate card(TestCard card) {
        CardCertificate known = cards.get(card);
        if (known != null) {
            return known;
        }
        // Outside the map's lock, so that keys are made in parallel.
        CardCertificate made = issue(card.specification().keyPair(Keys.rsa()));
        CardCertificate first = cards.putIfAbsent(card, made);
        CardCertificate kept = first == null ? made : first;
        register(card, kept);
        return kept;
    }

    /** Any certificate. */
    public CardCertificate issue(CardSpec spec) {
        CertificateAuthority issuer = authorities.of(spec.issuer);
        KeyPair keys = spec.keyPair.orElseGet(sharedHolderKeys::get);
        X509Certificate certificate = holders.issue(spec, issuer, keys.getPublic(), clock.instant());
        return new CardCertificate(certificate, issuer.certificate(), keys.getPrivate());
    }

    /** From now on the services named say that the certificate is revoked. */
    public void revoke(CardCertificate card, Revocation where) {
        Authority issuer = authorities
                .named(card.issuer())
                .orElseThrow(() -> new IllegalArgumentException("no authority of this infrastructure issued it"));
        register.revoke(issuer, card.certificate().getSerialNumber(), where, clock.instant());
    }

    /** Certificate of an authority. */
    public X509Certificate certificate(Authority authority) {
        return authorities.of(authority).certificate();
    }

    /** What a gateway for TEST cards trusts, and {@code ca.pem} holds: FORT, STANDARD, GIP-CPS; never ELEMENTAIRE. */
    public List<X509Certificate> anchors() {
        return ANCHORS.stream().map(this::certificate).toList();
    }

    /** What a gateway for real cards would trust: the production look-alike. */
    public List<X509Certificate> productionAnchors() {
        return Stream.of(Authority.PRODUCTION_FORT_PERSONNES, Authority.PRODUCTION_FORT_ROOT)
                .map(this::certificate)
                .toList();
    }

    /** Certificates of the PERSONNES authorities of cards, whose names a card host advertises. */
    public List<X509Certificate> advertised() {
        return anchors().stream()
                .filter(certificate ->
                        !certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal()))
                .toList();
    }

    /** Identity of the simulated TLS servers. */
    public ServerIdentity tlsServer() {
        return restoredTlsServer.orElseGet(tlsServer::get);
    }

    /** TLS of a workstation with this card in its reader: trusts the simulated servers, presents the card if asked. */
    public SSLContext workstation(CardCertificate card) {
        return TlsClients.context(tlsServer(), new TlsClients.InsertedCard(card));
    }

    /** TLS of a workstation with no card. */
    public SSLContext workstation() {
        return TlsClients.context(tlsServer());
    }

    /** The same, which trusts the servers of another simulation too. */
    public SSLContext workstation(TestPki other) {
        return TlsClients.context(tlsServer(), other.tlsServer());
    }

    /** What was asked of the OCSP responder and the CRLs. */
    public RequestCounts requests() {
        return server.counts();
    }

    /** Connections to the LDAP addresses of the certificates: a sound verifier makes none. */
    public long ldapConnections() {
        return ldap.connections();
    }

    /** Port of OCSP and CRLs. */
    public int port() {
        return server.port();
    }

    int ldapPort() {
        return ldap.port();
    }

    @Override
    public void close() {
        server.close();
        ldap.close();
    }

    CertificateAuthority authority(Authority authority) {
        return authorities.of(authority);
    }

    void restore(Authority authority, CertificateAuthority known) {
        authorities.restore(authority, known);
    }

    void restore(TestCard card, CardCertificate known) {
        cards.put(card, known);
        register(card, known);
    }

    void restore(ServerIdentity identity) {
        restoredTlsServer = Optional.of(identity);
    }

    private void register(TestCard card, CardCertificate certificate) {
        card.revocation()
                .ifPresent(where -> register.revoke(
                        card.specification().issuer,
                        certificate.certificate().getSerialNumber(),
                        where,
                        certificate.certificate().getNotBefore().toInstant()));
    }

    private ServerIdentity makeTlsServer() {
        CertificateAuthority authority = authorities.certificates().tlsAuthority(Keys.ec());
        KeyPair keys = Keys.ec();
        return new ServerIdentity(
                authorities.certificates().tlsServer(authority, keys.getPublic()),
                authority.certificate(),
                keys.getPrivate());
    }
}
