package fr.guichet.tests.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The operations of an OpenAPI file. A parameter that takes few words, told in the path item, makes a route of each. */
final class DescribedRoutes {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode description;

    /** @param yaml the file */
    DescribedRoutes(String yaml) {
        try {
            this.description = new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a description", e);
        }
    }

    /** With the paths of its servers before them, which are of this host. */
    List<Route> belowItsServers() {
        return description.path("servers").findValues("url").stream()
                .flatMap(server -> below(server.asText()))
                .toList();
    }

    /** @param base that stands before every path, without a slash at the end */
    Stream<Route> below(String base) {
        List<Route> routes = new ArrayList<>();
        description.path("paths").properties().forEach(item -> {
            String path = item.getKey().equals("/") ? base : base + item.getKey();
            item.getValue().fieldNames().forEachRemaining(method -> {
                if (METHODS.contains(method)) {
                    spelledOut(path, item.getValue().path("parameters"))
                            .forEach(each -> routes.add(new Route(method.toUpperCase(Locale.ROOT), each)));
                }
            });
        });
        return routes.stream();
    }

    private static List<String> spelledOut(String path, JsonNode parameters) {
        List<String> paths = List.of(path);
        for (JsonNode parameter : parameters) {
            JsonNode words = parameter.path("schema").path("enum");
            if (parameter.path("in").asText().equals("path") && !words.isEmpty()) {
                String name = "{" + parameter.path("name").asText() + "}";
                paths = paths.stream()
                        .flatMap(each -> Stream.iterate(0, index -> index < words.size(), index -> index + 1)
                                .map(index ->
                                        each.replace(name, words.get(index).asText())))
                        .toList();
            }
        }
        return paths;
    }
}
