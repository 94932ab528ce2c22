package fr.guichet.themes;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Renders a template of the theme as the server does, with the values given. */
final class Page {

    private final String type;
    private final String language;
    private final Map<String, Object> values = new HashMap<>();

    private Page(String type, String language) {
        this.type = type;
        this.language = language;
    }

    static Page login(String language) {
        Page page = new Page("login", language);
        page.with("lang", language)
                .with("pageId", "login")
                .with("realm", Map.of("displayName", "Guichet", "internationalizationEnabled", true))
                .with(
                        "locale",
                        Map.of(
                                "currentLanguageTag",
                                language,
                                "supported",
                                List.of(
                                        Map.of("languageTag", "en", "label", "Anglais (English)", "url", "/en"),
                                        Map.of("languageTag", "fr", "label", "Français", "url", "/fr"))))
                .with(
                        "url",
                        Map.of(
                                "resourcesPath", "/resources/login",
                                "resourcesCommonPath", "/resources/common",
                                "loginAction", "/action",
                                "loginRestartFlowUrl", "/restart",
                                "loginResetCredentialsUrl", "/forgotten",
                                "ssoLoginInOtherTabsUrl", "/sso"))
                .with("properties", settings())
                .withProblems(Map.of())
                .with("social", Map.of("providers", List.of()));
        return page;
    }

    static Page mail(String language) {
        return new Page("email", language)
                .with("locale", Map.of("language", language))
                .with("ltr", true)
                .with("subject", "subject")
                .with("realmName", "Guichet");
    }

    static Map<String, Object> provider(String alias, String name) {
        return Map.of("alias", alias, "displayName", name, "loginUrl", "/broker/" + alias + "/login?a=1&b=2");
    }

    Page with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Page withProviders(List<Map<String, Object>> providers) {
        return with("social", Map.of("providers", providers));
    }

    /** Messages of a form sent before, by field. */
    Page withProblems(Map<String, String> texts) {
        return with(
                "messagesPerField",
                Map.of(
                        "existsError",
                        (TemplateMethodModelEx)
                                fields -> fields.stream().map(Page::text).anyMatch(texts::containsKey),
                        "get",
                        (TemplateMethodModelEx) fields -> texts.get(text(fields.get(0)))));
    }

    /** Settings of the theme with their defaults, changed where a test says so. */
    Page withSetting(String name, String value) {
        Map<String, Object> settings = settings();
        settings.put(name, value);
        return with("properties", settings);
    }

    String render(String template) {
        Properties messages = ThemeFiles.messages(type, language);
        Map<String, Object> model = new HashMap<>(values);
        model.put("msg", (TemplateMethodModelEx) arguments -> message(messages, arguments));
        model.put("kcSanitize", (TemplateMethodModelEx) arguments -> arguments.get(0));
        StringWriter out = new StringWriter();
        try {
            configuration(type).getTemplate(template).process(model, out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException failed) {
            throw new AssertionError(failed.getMessage(), failed);
        }
        return out.toString();
    }

    static Configuration configuration(String type) throws IOException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setTemplateLoader(
                new FileTemplateLoader(ThemeFiles.ROOT.resolve(type).toFile()));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }

    private String message(Properties messages, List<?> arguments) {
        String key = text(arguments.get(0));
        String pattern = messages.getProperty(key);
        if (pattern == null) {
            throw new AssertionError("no message " + key + " in " + language);
        }
        Object[] values = arguments.stream().skip(1).map(Page::value).toArray();
        return new MessageFormat(pattern, Locale.forLanguageTag(language)).format(values);
    }

    /** A number stays one, for the messages that choose between singular and plural. */
    private static Object value(Object value) {
        try {
            return value instanceof TemplateNumberModel number ? number.getAsNumber() : text(value);
        } catch (TemplateException failed) {
            throw new AssertionError(failed);
        }
    }

    static String text(Object value) {
        try {
            return value instanceof TemplateScalarModel scalar ? scalar.getAsString() : String.valueOf(value);
        } catch (TemplateException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        Properties declared = ThemeFiles.properties(Path.of("login", "theme.properties"));
        declared.stringPropertyNames()
                .forEach(name -> settings.put(
                        name, declared.getProperty(name).replaceFirst("^\\$\\{env\\.[A-Z_]+:(.*)}$", "$1")));
        return settings;
    }
}
