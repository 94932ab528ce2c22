package fr.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What does not belong in this repository. */
class RepositoryTest {

    private static final Pattern TEXTS =
            Pattern.compile(".*\\.(java|xml|ya?ml|properties|ftl|css|js|html|md|sql|txt|json|sh|pem|key)|.*/run|[^.]*");

    /** A key itself, and not the words that a program writes before one. */
    private static final Pattern PRIVATE_KEY =
            Pattern.compile("-{5}BEGIN [A-Z ]*PRIVATE KEY-{5}\\s+[A-Za-z0-9+/=]{16,}");

    private static final Pattern LEFT_TO_DO = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern SWITCHED_OFF = Pattern.compile("@Dis" + "abled\\b");
    private static final Pattern SLEEP = Pattern.compile("Thread\\s*\\.\\s*sl" + "eep|TimeUnit\\.[A-Z]+\\.sl" + "eep");

    private final Repository repository = Repository.here();

    @Test
    void thereIsNoPrivateKey() {
        assertThat(filesWith(PRIVATE_KEY, path -> true)).isEmpty();
        assertThat(repository.files(path -> path.matches(".*\\.(p12|pfx|jks|key)")))
                .isEmpty();
    }

    @Test
    void nothingIsLeftToDoInAComment() {
        assertThat(filesWith(LEFT_TO_DO, path -> true)).isEmpty();
    }

    @Test
    void noTestIsSwitchedOff() {
        assertThat(filesWith(SWITCHED_OFF, RepositoryTest::isTest)).isEmpty();
    }

    @Test
    void noTestSleepsAndNoExtensionDoes() {
        assertThat(filesWith(SLEEP, path -> isTest(path) || path.startsWith("extensions/")))
                .isEmpty();
    }

    @Test
    void everyVersionIsInTheParent() {
        for (Path pom : repository.files(path -> path.endsWith("/pom.xml"))) {
            assertThat(versionsBesideTheParents(pom)).as(repository.name(pom)).isEmpty();
        }
    }

    private static boolean isTest(String path) {
        return path.contains("src/test/");
    }

    private List<String> filesWith(Pattern words, Predicate<String> path) {
        List<Path> read = repository.files(name -> TEXTS.matcher(name).matches() && path.test(name));
        assertThat(read).isNotEmpty();
        return read.stream()
                .filter(file -> words.matcher(Repository.read(file)).find())
                .map(repository::name)
                .toList();
    }

    private static List<String> versionsBesideTheParents(Path pom) {
        List<String> versions = new ArrayList<>();
        NodeList elements = parse(pom).getElementsByTagName("version");
        for (int i = 0; i < elements.getLength(); i++) {
            Element version = (Element) elements.item(i);
            String owner = version.getParentNode().getNodeName();
            if ((owner.equals("dependency") || owner.equals("plugin") || owner.equals("path"))
                    && !version.getTextContent().strip().startsWith("${")) {
                versions.add(version.getTextContent());
            }
        }
        return versions;
    }

    private static Document parse(Path pom) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(pom.toFile());
        } catch (ParserConfigurationException | org.xml.sax.SAXException | java.io.IOException unreadable) {
            throw new IllegalStateException(pom.toString(), unreadable);
        }
    }
}
