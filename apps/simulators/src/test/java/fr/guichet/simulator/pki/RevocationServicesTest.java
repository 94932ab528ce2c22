package fr.guichet.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("CARD-8")
class RevocationServicesTest {

    private static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");

    private static TestPki pki;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    /** Of this test alone: the infrastructure is shared, its state belongs to a serial number each. */
    private CardCertificate doctor;

    @BeforeAll
    static void start() throws IOException {
        pki = TestPki.start(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        pki.close();
    }

    @BeforeEach
    void issue() {
        doctor = pki.issue(CardSpec.cps("ANNE", "MED-CS RPPS0035689", "899700356894", "Médecin", 10));
    }

    @Test
    void aGoodCardIsGoodSaysADelegateOfItsIssuer() throws Exception {
        long before = pki.requests().ocsp(Authority.FORT_PERSONNES, OcspBehaviour.GOOD);

        BasicOCSPResp answer = ocsp(OcspBehaviour.GOOD);

        assertThat(only(answer).getCertStatus()).isEqualTo(CertificateStatus.GOOD);
        X509Certificate delegate = delegate(answer);
        delegate.verify(doctor.issuer().getPublicKey());
        assertThat(delegate.getExtendedKeyUsage()).containsExactly(KeyPurposeId.id_kp_OCSPSigning.getId());
        assertThat(isSignedBy(answer, delegate)).isTrue();
        assertThat(only(answer).getNextUpdate().toInstant()).isEqualTo(NOW.plus(OcspAnswers.LIFETIME));
        assertThat(pki.requests().ocsp(Authority.FORT_PERSONNES, OcspBehaviour.GOOD))
                .isEqualTo(before + 1);
    }

    @Test
    void theSameAnswerComesForAGetRequest() throws Exception {
        String path = Base64.getEncoder()
                .encodeToString(request().getEncoded())
                .replace("+", "%2B")
                .replace("/", "%2F")
                .replace("=", "%3D");
        HttpRequest get = HttpRequest.newBuilder(URI.create(address("/ocsp/fort-personnes/good/" + path)))
                .build();

        byte[] body = client.send(get, HttpResponse.BodyHandlers.ofByteArray()).body();

        assertThat(only((BasicOCSPResp) new OCSPResp(body).getResponseObject()).getCertStatus())
                .isEqualTo(CertificateStatus.GOOD);
    }

    @ParameterizedTest
    @EnumSource(Revocation.class)
    void aRevocationIsKnownWhereItIsMeantToBe(Revocation where) throws Exception {
        pki.revoke(doctor, where);

        assertThat(only(ocsp(OcspBehaviour.GOOD)).getCertStatus() instanceof RevokedStatus)
                .isEqualTo(where != Revocation.CRL_ONLY);
        assertThat(crl(CrlBehaviour.GOOD).isRevoked(doctor.certificate())).isEqualTo(where != Revocation.OCSP_ONLY);
    }

    @Test
    void aRevocationSaysNothingOfTheSameSerialOfAnotherIssuer() throws Exception {
        pki.revoke(doctor, Revocation.BOTH);

        X509CRL other = parse(get("/crl/standard-personnes/good.crl"));

        assertThat(other.getRevokedCertificate(doctor.certificate().getSerialNumber()))
                .isNull();
    }

    @Test
    void theCardsThatAreMadeRevokedAre() throws Exception {
        X509Certificate revoked = pki.card(TestCard.DOCTOR_REVOKED_CRL).certificate();

        assertThat(crl(CrlBehaviour.GOOD).isRevoked(revoked)).isTrue();
    }

    @Test
    void anAnswerOfSomebodyElseIsNotSignedByADelegateOfTheIssuer() throws Exception {
        BasicOCSPResp answer = ocsp(OcspBehaviour.WRONG_SIGNER);

        assertThat(isSignedBy(answer, delegate(answer))).isTrue();
        assertThatThrownBy(() -> delegate(answer).verify(doctor.issuer().getPublicKey()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void anUnauthorisedSignerHasNoRightToAnswer() throws Exception {
        X509Certificate signer = delegate(ocsp(OcspBehaviour.UNAUTHORISED_SIGNER));

        signer.verify(doctor.issuer().getPublicKey());
        assertThat(signer.getExtendedKeyUsage()).doesNotContain(KeyPurposeId.id_kp_OCSPSigning.getId());
    }

    @Test
    void anExpiredSignerIsOver() throws Exception {
        X509Certificate signer = delegate(ocsp(OcspBehaviour.EXPIRED_SIGNER));

        assertThat(signer.getNotAfter()).isBefore(Date.from(NOW));
    }

    @Test
    void aTamperedAnswerIsNotSigned() throws Exception {
        BasicOCSPResp answer = ocsp(OcspBehaviour.TAMPERED);

        assertThat(isSignedBy(answer, delegate(answer))).isFalse();
    }

    @Test
    void anAnswerAboutAnotherSerialIsOne() throws Exception {
        assertThat(only(ocsp(OcspBehaviour.WRONG_ID)).getCertID().getSerialNumber())
                .isEqualTo(doctor.certificate().getSerialNumber().add(BigInteger.ONE));
    }

    @Test
    void staleAndFutureAnswersAreOutsideTheirTime() throws Exception {
        assertThat(only(ocsp(OcspBehaviour.STALE)).getNextUpdate()).isBefore(Date.from(NOW));
        assertThat(only(ocsp(OcspBehaviour.FUTURE)).getThisUpdate()).isAfter(Date.from(NOW));
    }

    @Test
    void theStatusCanBeUnknownAndTheNonceForeign() throws Exception {
        assertThat(only(ocsp(OcspBehaviour.UNKNOWN)).getCertStatus()).isInstanceOf(UnknownStatus.class);
        assertThat(ocsp(OcspBehaviour.WRONG_NONCE).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
                .isNotNull();
    }

    @Test
    void tryLaterIsAnOcspErrorAndErrorsAreHttpErrors() throws Exception {
        assertThat(new OCSPResp(post(OcspBehaviour.TRY_LATER).body()).getStatus())
                .isEqualTo(OCSPResp.TRY_LATER);
        assertThat(post(OcspBehaviour.ERROR500).statusCode()).isEqualTo(500);
        assertThat(send("/crl/fort-personnes/error500.crl").statusCode()).isEqualTo(500);
        assertThat(send("/crl/fort-personnes/not-found.crl").statusCode()).isEqualTo(404);
        assertThat(send("/crl/nobody/good.crl").statusCode()).isEqualTo(404);
        assertThat(send("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aServiceThatIsDownClosesTheConnection() {
        assertThatThrownBy(() -> post(OcspBehaviour.DOWN)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> send("/crl/fort-personnes/down.crl")).isInstanceOf(IOException.class);
    }

    @Test
    void malformedAnswersAreNoAnswers() throws Exception {
        byte[] answer = post(OcspBehaviour.MALFORMED).body();

        assertThatThrownBy(() -> new OCSPResp(answer)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> crl(CrlBehaviour.MALFORMED)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aHugeAnswerIsLongerThanAnybodyShouldRead() throws Exception {
        HttpResponse<InputStream> answer = client.send(
                HttpRequest.newBuilder(URI.create(address("/crl/fort-personnes/huge.crl")))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            assertThat(body.skip(64L * 1024 * 1024)).isEqualTo(64L * 1024 * 1024);
        }
    }

    @Test
    void aSlowAnswerOutlastsATimeOut() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/crl/fort-personnes/slow.crl")))
                .timeout(Duration.ofMillis(300))
                .build();

        assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void aCrlIsSignedByItsIssuerAndLastsSixDaysOrForARootFortyFive() throws Exception {
        X509CRL crl = crl(CrlBehaviour.GOOD);
        crl.verify(doctor.issuer().getPublicKey());
        X509CRL root = parse(get("/crl/fort-root/good.crl"));
        root.verify(pki.certificate(Authority.FORT_ROOT).getPublicKey());

        assertThat(lifetime(crl)).isEqualTo(Duration.ofDays(6));
        assertThat(lifetime(root)).isEqualTo(Duration.ofDays(45));
        assertThat(crl.getNextUpdate()).isAfter(Date.from(NOW));
    }

    @Test
    void crlsMisbehaveAsTheirAddressSays() throws Exception {
        assertThat(crl(CrlBehaviour.STALE).getNextUpdate()).isBefore(Date.from(NOW));
        assertThat(crl(CrlBehaviour.FUTURE).getThisUpdate()).isAfter(Date.from(NOW));
        assertThat(crl(CrlBehaviour.WRONG_ID).getIssuerX500Principal())
                .isEqualTo(pki.certificate(Authority.FOREIGN_PERSONNES).getSubjectX500Principal());
        assertThat(crl(CrlBehaviour.UNKNOWN_CRITICAL).hasUnsupportedCriticalExtension())
                .isTrue();
        X509CRL forged = crl(CrlBehaviour.WRONG_SIGNER);
        assertThat(forged.getIssuerX500Principal()).isEqualTo(doctor.issuer().getSubjectX500Principal());
        assertThatThrownBy(() -> forged.verify(doctor.issuer().getPublicKey())).isInstanceOf(SignatureException.class);
        X509CRL tampered = crl(CrlBehaviour.TAMPERED);
        assertThatThrownBy(() -> tampered.verify(doctor.issuer().getPublicKey()))
                .isInstanceOf(SignatureException.class);
    }

    @Test
    void whoConnectsToTheDirectoryIsCountedAndHangs() throws Exception {
        long before = pki.ldapConnections();
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), pki.ldapPort())) {
            socket.setSoTimeout(200);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(IOException.class);
        }

        assertThat(pki.ldapConnections()).isEqualTo(before + 1);
    }

    @Test
    void aCertificateOfAnotherInfrastructureCannotBeRevoked() throws IOException {
        try (TestPki other = TestPki.start()) {
            CardCertificate foreign = other.issue(CardSpec.cps("A", "B", "899700356894", "Médecin", 10));

            assertThatThrownBy(() -> pki.revoke(foreign, Revocation.BOTH)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private BasicOCSPResp ocsp(OcspBehaviour behaviour) throws Exception {
        OCSPResp answer = new OCSPResp(post(behaviour).body());
        assertThat(answer.getStatus()).isEqualTo(OCSPResp.SUCCESSFUL);
        return (BasicOCSPResp) answer.getResponseObject();
    }

    private HttpResponse<byte[]> post(OcspBehaviour behaviour) throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(address("/ocsp/fort-personnes/" + behaviour.slug())))
                .POST(HttpRequest.BodyPublishers.ofByteArray(request().getEncoded()))
                .build();
        return client.send(post, HttpResponse.BodyHandlers.ofByteArray());
    }

    private OCSPReq request() throws Exception {
        return new OCSPReqBuilder()
                .addRequest(new CertificateID(
                        new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                        new JcaX509CertificateHolder(doctor.issuer()),
                        doctor.certificate().getSerialNumber()))
                .build();
    }

    private X509CRL crl(CrlBehaviour behaviour) throws Exception {
        return parse(get("/crl/fort-personnes/" + behaviour.slug() + ".crl"));
    }

    private byte[] get(String path) throws Exception {
        return send(path).body();
    }

    private HttpResponse<byte[]> send(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + pki.port() + path;
    }

    private static X509CRL parse(byte[] bytes) throws GeneralSecurityException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
    }

    private static Duration lifetime(X509CRL crl) {
        return Duration.between(
                crl.getThisUpdate().toInstant(), crl.getNextUpdate().toInstant());
    }

    private static SingleResp only(BasicOCSPResp answer) {
        assertThat(answer.getResponses()).hasSize(1);
        return answer.getResponses()[0];
    }

    private static X509Certificate delegate(BasicOCSPResp answer) {
        return CertificateAuthority.toJava(answer.getCerts()[0]);
    }

    private static boolean isSignedBy(BasicOCSPResp answer, X509Certificate signer) throws Exception {
        return answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(signer));
    }
}
