package fr.guichet.tests.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the image, and what is not. */
class ImageContentTest {
    private static final Pattern OURS_AND_NOT_FOR_PRODUCTION = Pattern.compile(
            "fr/guichet/(simulator|local|dossier|tests|architecture)/.*|com/icegreen/.*|org/htmlunit/.*");

    private static final Pattern NAME_OF_A_SECRET = Pattern.compile("(?i)(PASSWORD|SECRET|TOKEN|_KEY)\\w*=.");
    private static final Pattern PRIVATE_KEY = Pattern.compile("-{5}BEGIN [A-Z ]*PRIVATE KEY-{5}");

    @TempDir
    private static Path content;

    private static GatewayImage image;
    private static Path server;
    private static Path ours;

    @BeforeAll
    static void takeItOut() {
        image = GatewayImage.built();
        server = image.copy("/opt/keycloak", content);
        ours = image.copy("/opt/guichet", content);
    }

    @Test
    void itDoesNotRunAsRoot() {
        assertThat(image.description().at("/Config/User").asText()).isEqualTo("1000:0");
        assertThat(image.shell("id -u")).isEqualTo("1000");
    }

    @Test
    void noProgramInItChangesTheUser() {
        assertThat(image.shell("find / -xdev -perm /6000 -type f 2>/dev/null; true"))
                .isEmpty();
    }

    /** In a container that may write: what a read-only one forbids anyway is not what is asked here. */
    @Test
    void theServersUserMayWriteInItsFoldersAndNowhereElse() {
        assertThat(image.shellThatMayWrite("find /opt /etc /usr /var/lib ! -type l -writable; true")
                        .lines())
                .contains("/opt/keycloak/data", "/var/lib/guichet")
                .allMatch(file -> file.matches("(/opt/keycloak/data|/var/lib/guichet)(/.*)?"));
    }

    @Test
    void everyExtensionIsInIt() {
        List<String> extensions = children(GatewayImage.file("../extensions")).stream()
                .filter(module -> Files.exists(module.resolve("pom.xml")))
                .map(module -> "guichet-" + module.getFileName() + ".jar")
                .toList();

        assertThat(extensions).isNotEmpty();
        assertThat(names(server.resolve("providers"))).containsAll(extensions).contains("guichet-themes.jar");
    }

    @Test
    void noClassOfASimulatorOrATestIsInAnyJar() {
        Map<String, List<String>> found = new TreeMap<>();
        List<Path> jars = Stream.of(server, ours)
                .flatMap(folder -> everythingBelow(folder).stream())
                .filter(file -> file.toString().endsWith(".jar"))
                .toList();
        for (Path jar : jars) {
            List<String> foreign = entries(jar).stream()
                    .filter(entry -> OURS_AND_NOT_FOR_PRODUCTION.matcher(entry).matches())
                    .toList();
            if (!foreign.isEmpty()) {
                found.put(jar.getFileName().toString(), foreign);
            }
        }

        assertThat(jars).hasSizeGreaterThan(100);
        assertThat(found).isEmpty();
    }

    @Test
    void itsBillOfMaterialsHasEveryJarOfOursByItsDigest() {
        Map<String, String> digests = new HashMap<>();
        for (Path folder : List.of(server.resolve("providers"), ours.resolve("realm"))) {
            for (Path jar : children(folder)) {
                if (jar.toString().endsWith(".jar")) {
                    digests.put(jar.getFileName().toString(), sha256(jar));
                }
            }
        }
        List<String> billed = billOfMaterials()
                .path("components")
                .valueStream()
                .flatMap(component -> component.path("hashes").valueStream())
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .toList();

        assertThat(digests).isNotEmpty();
        assertThat(billed).containsAll(digests.values());
    }

    @Test
    void itsBillOfMaterialsNamesTheServerAndItsVersion() {
        String version = image.description()
                .at("/Config/Labels/org.opencontainers.image.base.name")
                .asText()
                .split(":", 2)[1];

        assertThat(billOfMaterials().path("components").valueStream().map(component -> component
                        .path("purl")
                        .asText()))
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.keycloak/keycloak-quarkus-dist@" + version));
    }

    @Test
    void theBillOfMaterialsIsAlsoAnArtefactOfTheBuild() throws IOException {
        assertThat(Files.readAllBytes(GatewayImage.file("target/image/sbom/guichet.cdx.json")))
                .isEqualTo(Files.readAllBytes(ours.resolve("sbom/guichet.cdx.json")));
    }

    @Test
    void neitherItsSettingsNorItsHistoryHoldASecret() {
        assertThat(image.description().at("/Config/Env").valueStream().map(JsonNode::asText))
                .isNotEmpty()
                .noneMatch(variable -> NAME_OF_A_SECRET.matcher(variable).find());
        assertThat(image.history()).isNotEmpty().doesNotContainPattern(NAME_OF_A_SECRET);
    }

    @Test
    void noFileOfItIsAPrivateKey() {
        List<String> keys = Stream.of(server, ours)
                .flatMap(folder -> everythingBelow(folder).stream())
                .filter(file -> !file.toString().endsWith(".jar"))
                .filter(file -> PRIVATE_KEY.matcher(latin(file)).find()
                        || file.toString().matches(".*\\.(p12|pfx|jks|key|keystore)"))
                .map(file -> content.relativize(file).toString())
                .toList();

        assertThat(keys).isEmpty();
    }

    @Test
    void itsLabelsSayWhatItIs() {
        JsonNode labels = image.description().at("/Config/Labels");

        assertThat(labels.path("org.opencontainers.image.title").asText()).isEqualTo("Guichet");
        assertThat(labels.path("org.opencontainers.image.licenses").asText()).isEqualTo("Apache-2.0");
        assertThat(image.name())
                .endsWith(":" + labels.path("org.opencontainers.image.version").asText());
        assertThat(labels.path("org.opencontainers.image.revision").asText()).isNotEmpty();
    }

    @Test
    void itHasAHealthCheckOfItsOwn() {
        assertThat(image.description().at("/Config/Healthcheck/Test/1").asText())
                .isEqualTo("/opt/guichet/bin/ready");
        assertThat(image.shell("/opt/guichet/bin/ready 2>/dev/null || echo not ready"))
                .isEqualTo("not ready");
    }

    @Test
    void itNamesEverySettingThatIsMissingAndDoesNotStart() {
        Command.Result start = image.run();

        assertThat(start.status()).isNotZero();
        assertThat(start.err())
                .contains("GUICHET_REALM_FOR", "GUICHET_CARD_ANCHORS", "GUICHET_CARD_HOST", "GUICHET_DOSSIER_SECRET");
        assertThat(start.out() + start.err()).doesNotContain("Keycloak");
    }

    @Test
    void theRealmsCommandLineIsInIt() {
        assertThat(image.run("realm", "placeholders").out()).contains("GUICHET_CARD_HOST");
    }

    private static JsonNode billOfMaterials() {
        try {
            return new ObjectMapper()
                    .readTree(ours.resolve("sbom/guichet.cdx.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) {
        return children(folder).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> everythingBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> entries(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
