package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.ProvenLevel;
import fr.guichet.dossier.trust.TrustSettings;
import fr.guichet.dossier.workspace.WorkspacePaths;
import fr.guichet.identity.AssuranceLevel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which level of assurance a route asks for: the medical one for a dossier of any space, as a page and in the API, with
 * everything below its address; the minimum for the rest. Paths are read exactly as the handlers' are.
 */
@Component
class RouteLevels implements AuthorizationManager<RequestAuthorizationContext> {

    private static final List<String> PAGES =
            List.of(WorkspacePaths.OWN, WorkspacePaths.ESTABLISHMENT, WorkspacePaths.DELEGATION);
    private static final List<String> SPACES = Stream.concat(
                    PAGES.stream(),
                    Stream.of(WorkspacePaths.API_OWN, WorkspacePaths.API_ESTABLISHMENT, WorkspacePaths.API_DELEGATION))
            .toList();
    private static final List<PathPattern> DOSSIER = below(SPACES, "/dossiers/*/*/**");
    /** Has the address of a dossier and holds none: the form of a new one. */
    private static final List<PathPattern> NO_DOSSIER = below(PAGES, "/dossiers/*/nouveau");

    private final TrustSettings trust;

    RouteLevels(TrustSettings trust) {
        this.trust = trust;
    }

    /** The level that a request needs. */
    AssuranceLevel of(HttpServletRequest request) {
        return of(request.getRequestURI());
    }

    /** The level that a path needs, written as in a request line. */
    AssuranceLevel of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return matches(DOSSIER, parsed) && !matches(NO_DOSSIER, parsed) ? trust.medicalAcr() : trust.minimumAcr();
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        Authentication who = authentication.get();
        if (who == null || !(who.getPrincipal() instanceof ClaimAccessor claims)) {
            return new AuthorizationDecision(false);
        }
        AssuranceLevel needed = of(context.getRequest());
        return new LevelDecision(ProvenLevel.of(claims).satisfies(needed), needed);
    }

    private static List<PathPattern> below(List<String> prefixes, String path) {
        return prefixes.stream()
                .map(prefix -> PathPatternParser.defaultInstance.parse(prefix + path))
                .toList();
    }

    private static boolean matches(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
