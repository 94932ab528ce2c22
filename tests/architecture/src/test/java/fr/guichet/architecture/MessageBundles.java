package fr.guichet.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of our pages and mails, the places that use them, and the texts the server brings. */
final class MessageBundles {

    private static final Pattern BUNDLE =
            Pattern.compile(".*/src/main/resources/(.*/)?messages/messages_(fr|en)\\.properties");
    private static final Pattern TEMPLATE_KEY =
            Pattern.compile("(?:\\bmsg|\\badvancedMsg)\\(\\s*\"([^\"$]+)\"|\\blabel=\"([^\"$]+)\"");
    /** {@code ${key}} in a realm file or in theme.properties names a text as well. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)}");

    private static final Pattern SCRIPT = Pattern.compile("\"file\":\\s*\"(assets/[^\"]+\\.js)\"");

    private static final Pattern LITERAL = Pattern.compile("[\"']([A-Za-z][A-Za-z0-9_.-]*)[\"']");

    private final Repository repository;

    MessageBundles(Repository repository) {
        this.repository = repository;
    }

    /** Folders of bundles, each with the keys of its two languages; a missing file has none. */
    List<Folder> folders() {
        Set<Path> folders = new LinkedHashSet<>();
        repository.files(path -> BUNDLE.matcher(path).matches()).forEach(file -> folders.add(file.getParent()));
        return folders.stream()
                .map(folder -> new Folder(
                        repository.name(folder),
                        texts(folder.resolve("messages_fr.properties")),
                        texts(folder.resolve("messages_en.properties"))))
                .toList();
    }

    /** Our templates, each with the keys it names; keys that are computed are not seen here. */
    TreeMap<String, Set<String>> keysOfTemplates() {
        TreeMap<String, Set<String>> keys = new TreeMap<>();
        for (Path template : repository.files(path -> path.contains("/src/main/") && path.endsWith(".ftl"))) {
            Matcher named = TEMPLATE_KEY.matcher(Repository.read(template));
            Set<String> found = new TreeSet<>();
            while (named.find()) {
                found.add(named.group(1) == null ? named.group(2) : named.group(1));
            }
            keys.put(repository.name(template), found);
        }
        return keys;
    }

    /** Every quoted word of our templates, classes, scripts and realm files: what could name a key. */
    Set<String> quotedWords() {
        Set<String> words = new TreeSet<>();
        for (Path file : repository.files(
                path -> path.contains("/src/main/") && path.matches(".*\\.(ftl|java|js|json|ya?ml|properties)"))) {
            String text = Repository.read(file);
            for (Pattern word : List.of(LITERAL, PLACEHOLDER)) {
                Matcher found = word.matcher(text);
                while (found.find()) {
                    words.add(found.group(1));
                }
            }
        }
        return words;
    }

    /** Keys that the server's own themes of a type ({@code login}, {@code email}) have in a language. */
    static Set<String> serverKeys(String type, String language) {
        String bundle = "theme/base/" + type + "/messages/messages_" + language + ".properties";
        try (InputStream stream = MessageBundles.class.getClassLoader().getResourceAsStream(bundle)) {
            if (stream == null) {
                throw new IllegalStateException("the server's themes are not on the class path: " + bundle);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties.stringPropertyNames();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every quoted word of the server's account console, a script: what its pages could name a text by. */
    static Set<String> accountConsoleWords() {
        String console = "theme/keycloak.v3/account/resources/";
        Set<String> words = new TreeSet<>();
        SCRIPT.matcher(resource(console + ".vite/manifest.json"))
                .results()
                .map(script -> script.group(1))
                .forEach(script -> LITERAL.matcher(resource(console + script))
                        .results()
                        .forEach(word -> words.add(word.group(1))));
        Properties texts = new Properties();
        try (Reader reader = new StringReader(resource("theme/keycloak.v3/account/messages/messages_en.properties"))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        words.addAll(texts.stringPropertyNames());
        return words;
    }

    private static String resource(String name) {
        try (InputStream stream = MessageBundles.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> texts(Path bundle) {
        if (!Files.exists(bundle)) {
            return Map.of();
        }
        try (Reader reader = Files.newBufferedReader(bundle)) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One folder of bundles.
     *
     * @param name path from the root
     * @param frenchTexts by key
     * @param englishTexts by key
     */
    record Folder(String name, Map<String, String> frenchTexts, Map<String, String> englishTexts) {

        /** Keys in French. */
        Set<String> french() {
            return frenchTexts.keySet();
        }

        /** Keys in English. */
        Set<String> english() {
            return englishTexts.keySet();
        }
    }
}
