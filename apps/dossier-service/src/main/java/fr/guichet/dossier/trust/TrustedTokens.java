package fr.guichet.dossier.trust;

import fr.guichet.dossier.gateway.GatewayKeys;
import fr.guichet.dossier.gateway.GatewaySettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** Which rules hold for the access tokens of the API, for the ID tokens of the login and for logout tokens. */
@Configuration(proxyBeanMethods = false)
class TrustedTokens {

    @Bean
    JwtDecoder accessTokens(GatewayKeys keys, GatewaySettings gateway, TrustSettings trust, Clock clock) {
        return new GatewayTokenDecoder(
                keys,
                rules(
                        gateway,
                        trust,
                        clock,
                        new KindRule(TokenKind.ACCESS),
                        new AudienceRule(trust.audience()),
                        AuthorizedPartyRule.anyClient(),
                        new ProofOfPossessionRule()));
    }

    /** The nonce is compared by the login itself, which alone knows what it sent. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(
            GatewayKeys keys, GatewaySettings gateway, TrustSettings trust, Clock clock) {
        JwtDecoder decoder = new GatewayTokenDecoder(
                keys,
                rules(
                        gateway,
                        trust,
                        clock,
                        new KindRule(TokenKind.ID),
                        new AudienceRule(gateway.clientId()),
                        AuthorizedPartyRule.only(gateway.clientId())));
        return registration -> decoder;
    }

    /** Whose logout it is, is the identifier of the gateway's session: no level and no person is asked of it. */
    @Bean
    LogoutTokens logoutTokens(GatewayKeys keys, GatewaySettings gateway, TrustSettings trust, Clock clock) {
        return new LogoutTokens(new GatewayTokenDecoder(
                keys,
                List.of(
                        new IssuerRule(gateway.issuer()),
                        new KindRule(TokenKind.LOGOUT),
                        new AudienceRule(gateway.clientId()),
                        new ExpiryRule(clock, trust.clockSkew()),
                        new IssueRule(),
                        new StartOfValidityRule(clock, trust.clockSkew()),
                        new TokenIdRule(),
                        new LogoutEventRule(),
                        new NoNonceRule(),
                        new LoggedOutRule())));
    }

    private static List<TokenRule> rules(
            GatewaySettings gateway, TrustSettings trust, Clock clock, TokenRule... ofTheKind) {
        List<TokenRule> rules = new ArrayList<>();
        rules.add(new IssuerRule(gateway.issuer()));
        rules.addAll(List.of(ofTheKind));
        rules.add(new ExpiryRule(clock, trust.clockSkew()));
        // Whether its session ended since then could not be told.
        rules.add(new IssueRule());
        rules.add(new StartOfValidityRule(clock, trust.clockSkew()));
        rules.add(new AssuranceRule(trust.minimumAcr()));
        rules.add(new SubjectRule());
        rules.add(new NationalIdentityRule());
        rules.add(new WorkspacesRule());
        return rules;
    }
}
