package fr.guichet.simulator.pki;

import java.security.PrivateKey;
import org.bouncycastle.asn1.x500.X500Name;

/** Lends the name and the key of a simulated authority to tests that write CRLs no right authority would. */
public final class SignedCrls {

    private SignedCrls() {}

    public static X500Name name(TestPki pki, Authority authority) {
        return pki.authority(authority).subject();
    }

    public static PrivateKey key(TestPki pki, Authority authority) {
        return pki.authority(authority).key();
    }
}
