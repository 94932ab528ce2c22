package fr.guichet.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrasts of WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for the borders of controls and the focus (1.4.11). */
class PaletteTest {

    private static final String CSS = ThemeFiles.text(ThemeFiles.ROOT.resolve("login/resources/css/guichet.css"));
    private static final Map<String, String> COLOURS = colours();

    @ParameterizedTest
    @CsvSource({
        "text,surface,4.5",
        "text,ground,4.5",
        "text-soft,surface,4.5",
        "text-soft,ground,4.5",
        "primary,surface,4.5",
        "primary,ground,4.5",
        "primary,info-ground,4.5",
        "surface,primary,4.5",
        "surface,primary-dark,4.5",
        "primary-dark,surface,4.5",
        "error,surface,4.5",
        "primary,error-ground,4.5",
        "text,error-ground,4.5",
        "text,warning-ground,4.5",
        "text,success-ground,4.5",
        "text,info-ground,4.5",
        "control,surface,3",
        "control,ground,3",
        "error,error-ground,3",
        "primary-dark,ground,3"
    })
    void contrastIsEnough(String front, String back, double least) {
        assertThat(contrast(COLOURS.get(front), COLOURS.get(back))).isGreaterThanOrEqualTo(least);
    }

    @Test
    void theFocusIsNeverTakenAwayFromAControl() {
        Matcher removed = Pattern.compile("([^{}]+)\\{[^{}]*outline:\\s*(?:none|0)[^{}]*}")
                .matcher(CSS);

        assertThat(removed.results().map(found -> found.group(1).strip()))
                .containsExactly(".g-main:focus,\n.g-main:focus-visible");
    }

    @Test
    void motionStopsForThoseWhoAskForIt() {
        assertThat(CSS).contains("@media (prefers-reduced-motion: reduce)");
    }

    @Test
    void nothingIsLoadedByTheStyles() {
        assertThat(CSS).doesNotContain("url(", "@import", "@font-face");
    }

    private static Map<String, String> colours() {
        Map<String, String> colours = new TreeMap<>();
        Matcher variable = Pattern.compile("--g-([a-z-]+):\\s*#([0-9a-f]{6});").matcher(CSS);
        while (variable.find()) {
            colours.put(variable.group(1), variable.group(2).toLowerCase(Locale.ROOT));
        }
        return colours;
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance of sRGB, as WCAG 2.2 defines it. */
    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 0) + 0.7152 * linear(colour, 2) + 0.0722 * linear(colour, 4);
    }

    private static double linear(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
