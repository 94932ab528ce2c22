package fr.guichet.portal.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * The addresses of an API and the methods that each takes. The server answers others in a form of its own; asked first, ours
 * are answered as problems like every other refusal.
 */
public final class ApiRoutes {

    /** {@code realms}, the realm, the API. */
    private static final int SEGMENTS_BEFORE = 3;

    private final List<Route> routes;

    private ApiRoutes(List<Route> routes) {
        this.routes = routes;
    }

    /**
     * The routes of a resource, and of those that it hands out by a declared type.
     *
     * @param api with the annotations of Jakarta REST
     */
    public static ApiRoutes of(Class<?> api) {
        return new ApiRoutes(Route.allOf(api));
    }

    /**
     * Lets a request pass that the API has a method for.
     *
     * @throws jakarta.ws.rs.WebApplicationException 404 where there is no such address, 405 where it takes other methods
     */
    public void require(KeycloakSession session) {
        List<String> address = session.getContext().getUri().getPathSegments().stream()
                .skip(SEGMENTS_BEFORE)
                .map(PathSegment::getPath)
                .filter(segment -> !segment.isEmpty())
                .toList();
        Set<String> methods = methodsAt(address);
        if (methods.isEmpty()) {
            throw new ApiAnswerException(problem(ApiRefusal.NOT_FOUND).build());
        }
        if (!methods.contains(session.getContext().getHttpRequest().getHttpMethod())) {
            // RFC 9110, 15.5.6: the answer names the methods that there are.
            throw new ApiAnswerException(problem(ApiRefusal.METHOD_NOT_ALLOWED)
                    .header(HttpHeaders.ALLOW, String.join(", ", methods))
                    .build());
        }
    }

    /** @return none where there is no such address; in alphabetical order */
    Set<String> methodsAt(List<String> address) {
        Set<String> methods = Route.methodsAt(routes, address);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private static Response.ResponseBuilder problem(ApiRefusal refusal) {
        return Response.fromResponse(Problem.of(refusal, List.of()).response(refusal, null));
    }
}
