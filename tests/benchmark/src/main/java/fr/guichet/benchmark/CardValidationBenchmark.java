package fr.guichet.benchmark;

import fr.guichet.card.CardVerdict;
import fr.guichet.card.examination.CardExaminer;
import fr.guichet.card.revocation.RevocationMode;
import java.io.IOException;
import java.security.GeneralSecurityException;
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
import org.openjdk.jmh.infra.Blackhole;

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

    private Desk desk;
    private List<X509Certificate> chain;
    private X509Certificate root;
    private CardExaminer byOcsp;
    private CardExaminer byCrl;

    @Setup
    public void open() throws IOException {
        desk = new Desk(entries);
        chain = desk.chain();
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
        return byOcsp.examine(chain);
    }

    @Benchmark
    public CardVerdict pathPolicyAndCrl() {
        return byCrl.examine(chain);
    }

    @Benchmark
    public void bareSignatureChecks(Blackhole blackhole) throws GeneralSecurityException {
        X509Certificate issuer = chain.get(1);
        chain.get(0).verify(issuer.getPublicKey());
        issuer.verify(root.getPublicKey());
        blackhole.consume(issuer);
    }
}
