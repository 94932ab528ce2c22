package fr.guichet.benchmark;

import fr.guichet.card.CardVerdict;
import fr.guichet.card.examination.CardExaminer;
import fr.guichet.card.revocation.RevocationMode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One card validation as the second login of a card pays it: path, profile and policy each time, revocation from what is
 * kept. Beside it the two signature checks that any validation of the same path cannot do without.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CardValidationBenchmark {

    /** Entries of the CRL. */
    @Param("1000000")
    public int entries;

    /** Different cards in turn: more than the JDK keeps parsed and verified, as in a day's logins. */
    @Param("1000")
    public int cards;

    private Desk desk;
    private List<List<X509Certificate>> chains;
    private int turn;
    private X509Certificate root;
    private CardExaminer byOcsp;
    private CardExaminer byCrl;

    @Setup
    public void open() throws IOException {
        desk = new Desk(entries, cards);
        chains = desk.chains();
        root = desk.root();
        byOcsp = desk.examiner(RevocationMode.OCSP_THEN_CRL);
        byCrl = desk.examiner(RevocationMode.CRL_ONLY);
    }

    @TearDown
    public void close() {
        byOcsp.close();
        byCrl.close();
        desk.close();
    }

    @Benchmark
    public CardVerdict pathPolicyAndCachedOcsp() {
        return byOcsp.examine(nextChain());
    }

    @Benchmark
    public CardVerdict pathPolicyAndCrl() {
        return byCrl.examine(nextChain());
    }

    @Benchmark
    public boolean bareSignatureChecks() throws GeneralSecurityException {
        List<X509Certificate> chain = nextChain();
        X509Certificate issuer = chain.get(1);
        return isSigned(chain.get(0), issuer.getPublicKey()) & isSigned(issuer, root.getPublicKey());
    }

    private List<X509Certificate> nextChain() {
        turn = (turn + 1) % chains.size();
        return chains.get(turn);
    }

    /** Not {@code X509Certificate.verify}, which remembers its answer. */
    private static boolean isSigned(X509Certificate certificate, PublicKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(certificate.getSigAlgName());
        signature.initVerify(key);
        signature.update(certificate.getTBSCertificate());
        return signature.verify(certificate.getSignature());
    }
}
