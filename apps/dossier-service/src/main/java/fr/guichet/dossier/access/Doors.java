package fr.guichet.dossier.access;

import fr.guichet.dossier.gateway.GatewaySettings;
import fr.guichet.identity.AssuranceLevel;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The ways in, and nothing else: bearer tokens for the API, a login for the pages, and the gateway's word that a session
 * ended.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, RouteLevels levels, ApiRefusals refusals, JwtDecoder accessTokens, EndedLogins ended)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().access(levels))
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.decoder(new TokensOfOpenSessions(accessTokens, ended)))
                                .authenticationEntryPoint(refusals)
                                .accessDeniedHandler(refusals)
                                .withObjectPostProcessor(answering(refusals)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                // No cookie opens the API, so no foreign page can borrow one.
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain gatewayLogout(HttpSecurity http) throws Exception {
        return http.securityMatcher(LoginPaths.GATEWAY_LOGOUT)
                // Its signature makes a logout token believed, and no cookie does.
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            GatewaySettings gateway,
            ServiceSettings service,
            GatewayRegistration registrations,
            LoginRequests logins,
            RouteLevels levels,
            StepUp stepUp,
            WantedPage wanted,
            Landing landing,
            LoginRefusals refusals,
            EndedLogins ended,
            AccessJournal journal,
            Clock clock)
            throws Exception {
        return http.addFilterBefore(new LoginAge(service.loginLimit(), clock), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new LoginEndedAtGateway(ended, journal), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/", "/dossier.css", "/favicon.svg", "/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .requestMatchers(LoginPaths.INITIATE)
                        .permitAll()
                        // Help for those who cannot log in, and the description of the API, which holds no secret.
                        .requestMatchers("/aide", "/en-savoir-plus", "/documentation/*")
                        .permitAll()
                        .anyRequest()
                        .access(levels))
                // A platform's form cannot know the token of a page here; it starts a login and changes nothing else.
                .csrf(csrf -> csrf.ignoringRequestMatchers(LoginPaths.INITIATE))
                .requestCache(cache -> cache.requestCache(wanted.cache()))
                .sessionManagement(session -> session.sessionAuthenticationStrategy(new OnePersonPerSession()))
                .oauth2Login(login -> login.loginPage(LoginPaths.START)
                        .clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new NoTokensKept())
                        .authorizationEndpoint(start -> start.authorizationRequestResolver(logins))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(GatewayCalls.tokenEndpoint(gateway)))
                        .userInfoEndpoint(user ->
                                user.oidcUserService(exchange -> new DefaultOidcUser(List.of(), exchange.getIdToken())))
                        .successHandler(landing)
                        .failureHandler(refusals)
                        .withObjectPostProcessor(explaining(refusals)))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(atTheGateway(levels)).accessDeniedHandler(stepUp))
                .logout(logout -> logout.logoutUrl(LoginPaths.LOGOUT)
                        .logoutSuccessHandler(atTheGatewayToo(registrations, service)))
                .headers(
                        headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(pagePolicy(gateway)))
                                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(permissions ->
                                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    private static LoginUrlAuthenticationEntryPoint atTheGateway(RouteLevels levels) {
        LoginUrlAuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint(LoginPaths.START) {
            @Override
            protected String determineUrlToUseForThisRequest(
                    HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
                AssuranceLevel needed = levels.of(request);
                return needed == AssuranceLevel.EIDAS1 ? LoginPaths.START : LoginStart.at(needed);
            }
        };
        // Nothing of the request's Host header in an answer.
        login.setFavorRelativeUris(true);
        return login;
    }

    /** Styles and images of our own; forms lead here, and to the gateway when the session is over meanwhile. */
    private static String pagePolicy(GatewaySettings gateway) {
        return "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self' " + gateway.origin()
                + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static LogoutSuccessHandler atTheGatewayToo(GatewayRegistration registrations, ServiceSettings service) {
        OidcClientInitiatedLogoutSuccessHandler logout = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        logout.setPostLogoutRedirectUri(service.address(LoginPaths.AFTER_LOGOUT));
        logout.setRedirectStrategy(new Leaving());
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
