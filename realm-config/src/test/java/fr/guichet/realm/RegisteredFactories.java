package fr.guichet.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.provider.ProviderFactory;

/**
 * The factories of one kind that the server will find: those named in {@code META-INF/services} of its jars and of ours.
 * A class whose own libraries are not on this class path is left out, and named when an id is not found.
 *
 * @param kind the service
 * @param byId factories by provider id
 * @param unusable names of classes that could not be loaded here
 */
record RegisteredFactories<F>(Class<F> kind, Map<String, F> byId, List<String> unusable) {

    static <F> RegisteredFactories<F> of(Class<F> kind) {
        Map<String, F> byId = new LinkedHashMap<>();
        List<String> unusable = new ArrayList<>();
        for (String name : classNames(kind)) {
            try {
                F factory =
                        kind.cast(Class.forName(name).getDeclaredConstructor().newInstance());
                byId.put(((ProviderFactory<?>) factory).getId(), factory);
            } catch (ReflectiveOperationException | LinkageError missing) {
                unusable.add(name);
            }
        }
        return new RegisteredFactories<>(kind, byId, unusable);
    }

    Optional<F> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static List<String> classNames(Class<?> kind) {
        List<String> names = new ArrayList<>();
        try {
            for (URL file : Collections.list(
                    RegisteredFactories.class.getClassLoader().getResources("META-INF/services/" + kind.getName()))) {
                try (InputStream in = file.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(names::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }
}
