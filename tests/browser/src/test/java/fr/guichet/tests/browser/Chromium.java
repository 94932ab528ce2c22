package fr.guichet.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium. */
final class Chromium implements AutoCloseable {
    private static final Path EXECUTABLE = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the calling tests by name when there is no Chromium, and fails them where nothing may be skipped. */
    static void require() {
        if (!Files.isExecutable(EXECUTABLE)) {
            String missing = "No Chromium at " + EXECUTABLE + " (set CHROMIUM, or install the package chromium): the "
                    + "pages are not tested in a browser";
            System.out.println("SKIPPED: " + missing);
            if (Boolean.parseBoolean(System.getenv("GUICHET_REQUIRE_ALL"))) {
                throw new IllegalStateException(missing);
            }
            Assumptions.abort(missing);
        }
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Chromium(playwright, browser);
    }

    /** A new browser window with cookies of its own. */
    Page window(View view) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale(view.locale()).setViewportSize(view.width(), 800));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    /** Closes every window: pages that are left open go on counting down and asking their servers. */
    void closeWindows() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
