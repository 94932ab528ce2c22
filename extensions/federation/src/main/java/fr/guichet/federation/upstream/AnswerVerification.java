package fr.guichet.federation.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From an authorization code to a login that may be believed, within one deadline. */
final class AnswerVerification {

    private final Upstream upstream;

    AnswerVerification(Upstream upstream) {
        this.upstream = upstream;
    }

    /**
     * Redeems the code and verifies what it is worth.
     *
     * @param code as it came
     * @param issuer that the answer names (RFC 9207); empty when it names none
     * @param secrets of the request that it answers
     * @param maximumAge of the login, if the application behind it cares
     * @throws UpstreamRefusedException with the first cause
     */
    Believed verify(String code, String issuer, RequestSecrets secrets, Optional<Duration> maximumAge)
            throws UpstreamRefusedException {
        Deadline deadline = upstream.deadline();
        Discovery discovery = upstream.discovery(deadline);
        if (issuer.isEmpty() ? discovery.namesIssuerInAnswer() : !issuer.equals(discovery.issuer())) {
            throw new UpstreamRefusedException(UpstreamRefusal.ISSUER);
        }
        BoundedCalls calls = upstream.calls();
        ClientCredentials credentials = new ClientCredentials(
                upstream.session(), upstream.config(), upstream.services().clock());
        TokenCall.Tokens tokens = new TokenCall(calls, credentials)
                .redeem(discovery.token(), code, secrets.verifier(), upstream.redirectUri(), deadline);
        JsonNode idToken = upstream.verifierOfAnswers(deadline, idTokenRules(discovery, secrets, maximumAge))
                .verify(tokens.idToken());
        Optional<JsonNode> userinfo = Optional.empty();
        if (discovery.userinfo().isPresent()) {
            userinfo =
                    Optional.of(new UserinfoCall(calls, upstream.verifierOfAnswers(deadline, userinfoRules(discovery)))
                            .ask(
                                    discovery.userinfo().get(),
                                    tokens.accessToken(),
                                    idToken.path("sub").textValue(),
                                    deadline));
        }
        return new Believed(
                new VerifiedLogin(idToken, userinfo, upstream.services().clock().instant()), tokens.idToken());
    }

    private List<TokenRule> idTokenRules(Discovery discovery, RequestSecrets secrets, Optional<Duration> maximumAge) {
        Clock clock = upstream.services().clock();
        Duration skew = upstream.config().clockSkew();
        List<TokenRule> rules = new ArrayList<>(List.of(
                new IssuerRule(discovery.issuer()),
                new AudienceRule(upstream.config().getClientId()),
                new ExpiryRule(clock, skew),
                new StartOfValidityRule(clock, skew),
                new NonceRule(secrets.nonce()),
                new SubjectRule()));
        maximumAge.ifPresent(maximum -> rules.add(new MaximumAgeRule(clock, skew, maximum)));
        return rules;
    }

    private List<TokenRule> userinfoRules(Discovery discovery) {
        Clock clock = upstream.services().clock();
        Duration skew = upstream.config().clockSkew();
        return List.of(
                new PresentClaimRule("iss", new IssuerRule(discovery.issuer())),
                new PresentClaimRule("aud", new AudienceRule(upstream.config().getClientId())),
                new PresentClaimRule("exp", new ExpiryRule(clock, skew)));
    }

    /**
     * A login that may be believed.
     *
     * @param login its claims
     * @param idToken in its compact form, for the hint of a later logout
     */
    record Believed(VerifiedLogin login, String idToken) {

        /** No token in a log by way of a message. */
        @Override
        public String toString() {
            return "Believed";
        }
    }
}
