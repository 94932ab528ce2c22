package fr.guichet.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    @Test
    void everyTemplateParses() {
        List<Path> templates = ThemeFiles.ending(".ftl");

        assertThat(templates).isNotEmpty().allSatisfy(template -> assertThatCode(() -> {
                    String type =
                            ThemeFiles.ROOT.relativize(template).getName(0).toString();
                    String name = ThemeFiles.ROOT
                            .resolve(type)
                            .relativize(template)
                            .toString()
                            .replace('\\', '/');
                    Page.configuration(type).getTemplate(name);
                })
                .as(template.toString())
                .doesNotThrowAnyException());
    }

    @Test
    void everyMailExistsAsHtmlAndAsText() {
        Path mails = ThemeFiles.ROOT.resolve("email");

        assertThat(ThemeFiles.ending(".ftl").stream()
                        .filter(file -> file.startsWith(mails))
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("template.ftl"))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(name -> {
                    assertThat(mails.resolve("html").resolve(name)).exists();
                    assertThat(mails.resolve("text").resolve(name)).exists();
                });
    }

    @Test
    void theJarAnnouncesTheTheme() {
        Path announcement = Path.of("src/main/resources/META-INF/keycloak-themes.json");

        assertThat(Files.exists(announcement)).isTrue();
        assertThat(ThemeFiles.text(announcement)).contains("\"guichet\"", "\"login\"", "\"email\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "account"})
    void browsersAskForFilesOfOursAgainAfterAnUpgrade(String type) throws IOException {
        Properties packaged = new Properties();
        try (InputStream file =
                TemplatesTest.class.getResourceAsStream("/theme/guichet/" + type + "/theme.properties")) {
            packaged.load(file);
        }

        assertThat(packaged.getProperty("guichetVersion")).matches("\\d+\\.\\d+.*");
        assertThat(ThemeFiles.ending(".ftl").stream()
                        .filter(template -> template.startsWith(ThemeFiles.ROOT.resolve(type)))
                        .map(ThemeFiles::text)
                        .filter(text -> text.contains("${style}?v=${properties.guichetVersion!}")))
                .hasSize(1);
    }
}
