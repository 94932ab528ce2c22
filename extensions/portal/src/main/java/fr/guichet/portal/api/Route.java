package fr.guichet.portal.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One method of one address.
 *
 * @param method of HTTP
 * @param template of the address, segment by segment; a variable stands in braces
 */
record Route(String method, List<String> template) {

    static List<Route> allOf(Class<?> resource) {
        return below(List.of(), resource).toList();
    }

    /** The address of words stands before the one of variables, as the server chooses too. */
    static Set<String> methodsAt(List<Route> routes, List<String> address) {
        List<Route> matching =
                routes.stream().filter(route -> route.matches(address)).toList();
        long words = matching.stream().mapToLong(Route::words).max().orElse(0);
        Set<String> methods = new TreeSet<>();
        matching.stream().filter(route -> route.words() == words).forEach(route -> methods.add(route.method));
        return methods;
    }

    private static Stream<Route> below(List<String> base, Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(method -> {
            List<String> address = new ArrayList<>(base);
            Path path = method.getAnnotation(Path.class);
            if (path != null) {
                Arrays.stream(path.value().split("/"))
                        .filter(segment -> !segment.isEmpty())
                        .forEach(address::add);
            }
            List<String> methods = methods(method);
            // What has an address and no method of HTTP hands out the resource that goes on.
            return methods.isEmpty() && path != null
                    ? below(address, method.getReturnType())
                    : methods.stream().map(word -> new Route(word, List.copyOf(address)));
        });
    }

    private static List<String> methods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .toList();
    }

    private boolean matches(List<String> address) {
        if (address.size() != template.size()) {
            return false;
        }
        for (int i = 0; i < address.size(); i++) {
            if (!isVariable(template.get(i)) && !template.get(i).equals(address.get(i))) {
                return false;
            }
        }
        return true;
    }

    private long words() {
        return template.stream().filter(segment -> !isVariable(segment)).count();
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }
}
