package fr.guichet.tests.proxy;

import fr.guichet.tests.harness.RequiredProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * nginx with the template of {@code docker/nginx}, filled in as the official image does it: settings first, then
 * {@code envsubst} for the variables that are there.
 */
final class Nginx implements ProxyProgram {
    /** What the image's entry point does with a template; the arguments are settings, envsubst, template and target. */
    private static final String FILL_IN =
            """
            . "$1"
            names=$(env | sed -n 's/^\\(PROXY_[A-Z0-9_]*\\)=.*/${\\1}/p' | tr '\\n' ' ')
            "$2" "$names" < "$3" > "$4"
            shift 4
            exec "$@"
            """;

    @Override
    public String name() {
        return "nginx";
    }

    @Override
    public void require() {
        executable();
        envsubst();
    }

    private static String executable() {
        return RequiredProgram.named("nginx", "install the package nginx-light; docker/nginx is not tested")
                .toString();
    }

    private static String envsubst() {
        return RequiredProgram.named("envsubst", "install the package gettext-base; docker/nginx is not tested")
                .toString();
    }

    @Override
    public void layOut(Path directory) {
        try {
            Files.createDirectories(directory.resolve("conf.d"));
            Files.createDirectories(directory.resolve("run"));
            Files.writeString(directory.resolve("nginx.conf"), Files.readString(DOCKER.resolve("nginx/nginx.conf")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> check(Path directory) {
        return filledIn(directory, "-t", "-g", workers());
    }

    @Override
    public List<String> run(Path directory) {
        return filledIn(directory, "-g", "daemon off;" + workers());
    }

    @Override
    public String reloadSignal() {
        return "HUP";
    }

    /** A start as root would give the workers to somebody who cannot read the files of the tests. */
    private static String workers() {
        return "root".equals(System.getProperty("user.name")) ? " user root;" : "";
    }

    private static List<String> filledIn(Path directory, String... how) {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                "-ec",
                FILL_IN,
                "sh",
                DOCKER.resolve("nginx/10-guichet-settings.envsh").toString(),
                envsubst(),
                DOCKER.resolve("nginx/templates/guichet.conf.template").toString(),
                directory.resolve("conf.d/guichet.conf").toString(),
                executable(),
                "-p",
                directory.resolve("run").toString(),
                "-c",
                directory.resolve("nginx.conf").toString()));
        command.addAll(List.of(how));
        return command;
    }
}
