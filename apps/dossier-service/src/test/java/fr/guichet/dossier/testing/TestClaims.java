package fr.guichet.dossier.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The claims that both kinds of token share. */
final class TestClaims {

    /** ANNE's account at the gateway. */
    static final String ACCOUNT = UUID.randomUUID().toString();

    private TestClaims() {}

    static JWTClaimsSet.Builder ofAnne(String issuer) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(ACCOUNT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("azp", TestGateway.CLIENT)
                .claim("acr", "eidas2")
                .claim("spaces", List.of(Map.of("kind", "self-employed")))
                .claim("SubjectNameID", TestGateway.ANNE)
                .claim("given_name", "ANNE")
                .claim("family_name", "MED-CS RPPS0035689");
    }
}
