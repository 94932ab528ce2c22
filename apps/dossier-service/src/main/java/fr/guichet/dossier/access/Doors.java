package fr.guichet.dossier.access;

import fr.guichet.dossier.gateway.GatewaySettings;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.trust.TrustSettings;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The two ways in, and nothing else: bearer tokens for the API, a login for the pages. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(refusals)
                        .withObjectPostProcessor(answering(refusals)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                // No cookie opens the API, so no foreign page can borrow one.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            GatewaySettings gateway,
            TrustSettings trust,
            ServiceSettings service,
            GatewayRegistration registrations,
            LoginRefusals refusals,
            AccessJournal journal,
            Clock clock)
            throws Exception {
        return http.addFilterBefore(new LoginAge(service.loginLimit(), clock), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/", "/dossier.css", "/favicon.svg", "/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(LoginPaths.START)
                        .clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(start ->
                                start.authorizationRequestResolver(LoginRequests.resolver(registrations, trust)))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(GatewayCalls.tokenEndpoint(gateway)))
                        .userInfoEndpoint(user ->
                                user.oidcUserService(exchange -> new DefaultOidcUser(List.of(), exchange.getIdToken())))
                        .successHandler(whereTheyWantedToGo(journal))
                        .failureHandler(refusals)
                        .withObjectPostProcessor(explaining(refusals)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(atTheGateway()))
                .logout(logout -> logout.logoutUrl(LoginPaths.LOGOUT)
                        .logoutSuccessHandler(atTheGatewayToo(registrations, service)))
                .headers(
                        headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(pagePolicy(gateway)))
                                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(permissions ->
                                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    private static LoginUrlAuthenticationEntryPoint atTheGateway() {
        LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint(LoginPaths.START);
        // Nothing of the request's Host header in an answer.
        login.setFavorRelativeUris(true);
        return login;
    }

    /** Styles and images of our own; forms lead here, and by the logout's redirect to the gateway. */
    private static String pagePolicy(GatewaySettings gateway) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' " + gateway.origin()
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static AuthenticationSuccessHandler whereTheyWantedToGo(AccessJournal journal) {
        SavedRequestAwareAuthenticationSuccessHandler saved = new SavedRequestAwareAuthenticationSuccessHandler();
        return (request, response, login) -> {
            journal.loginAccepted(Professional.of((OidcUser) login.getPrincipal()));
            saved.onAuthenticationSuccess(request, response, login);
        };
    }

    private static LogoutSuccessHandler atTheGatewayToo(GatewayRegistration registrations, ServiceSettings service) {
        OidcClientInitiatedLogoutSuccessHandler logout = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        logout.setPostLogoutRedirectUri(service.address(LoginPaths.AFTER_LOGOUT));
        return logout;
    }

    /** A gateway that does not answer has its own answer here, instead of a bare error 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(ApiRefusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(refusals::commence);
                return filter;
            }
        };
    }

    /** The same for the way out to the gateway. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> explaining(LoginRefusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }
}
