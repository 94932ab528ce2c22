package fr.guichet.dossier.workspace;

import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The space that an address names: by its prefix, or one's own without one. Paths are read exactly as the handlers' are.
 *
 * @param kind which kind of space
 * @param key FINESS or identifier of the delegation; empty for one's own
 */
public record WorkspaceAddress(Kind kind, String key) {

    /** Kinds of spaces. */
    public enum Kind {
        OWN,
        ESTABLISHMENT,
        DELEGATION
    }

    /** What is below an establishment's or a doctor's prefix. */
    public static final String[] PREFIXED = {
        "/etablissements/**", "/pour/**", "/api/etablissements/**", "/api/delegations/**"
    };

    private static final PathPattern ESTABLISHMENT = below(WorkspacePaths.ESTABLISHMENT);
    private static final PathPattern DELEGATION = below(WorkspacePaths.DELEGATION);
    private static final PathPattern API_ESTABLISHMENT = below(WorkspacePaths.API_ESTABLISHMENT);
    private static final PathPattern API_DELEGATION = below(WorkspacePaths.API_DELEGATION);

    /** Of a path, written as in a request line. */
    public static WorkspaceAddress of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return named(parsed, Kind.ESTABLISHMENT, "finess", ESTABLISHMENT, API_ESTABLISHMENT)
                .or(() -> named(parsed, Kind.DELEGATION, "delegation", DELEGATION, API_DELEGATION))
                .orElse(new WorkspaceAddress(Kind.OWN, ""));
    }

    private static Optional<WorkspaceAddress> named(
            PathContainer path, Kind kind, String variable, PathPattern... patterns) {
        for (PathPattern pattern : patterns) {
            PathPattern.PathMatchInfo match = pattern.matchAndExtract(path);
            if (match != null) {
                return Optional.of(
                        new WorkspaceAddress(kind, match.getUriVariables().get(variable)));
            }
        }
        return Optional.empty();
    }

    private static PathPattern below(String prefix) {
        return PathPatternParser.defaultInstance.parse(prefix + "/**");
    }
}
