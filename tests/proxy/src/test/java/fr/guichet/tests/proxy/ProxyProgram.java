package fr.guichet.tests.proxy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of the proxies of {@code docker/}, as a program of the machine. */
interface ProxyProgram {
    /** What the place settings, pages and certificates of every proxy are in. */
    Path DOCKER = Path.of(System.getProperty("guichet.docker")).toAbsolutePath().normalize();

    /** For messages and directories. */
    String name();

    /** Skips the calling tests by name when the machine does not have it, and fails them where nothing may be skipped. */
    void require();

    /**
     * Puts its files where it will run.
     *
     * @param directory of this start alone
     */
    void layOut(Path directory);

    /** Judges its configuration by the settings, which are its environment. */
    List<String> check(Path directory);

    /** Runs in the foreground with the settings as its environment, and writes its log to its output. */
    List<String> run(Path directory);

    /** The signal by which it reads its files anew. */
    String reloadSignal();

    /** The settings that it does not start without. */
    default List<String> needed(Map<String, String> settings) {
        return settings.keySet().stream()
                .filter(name -> !name.startsWith("PROXY_NODE_2") && !name.endsWith("_HEALTH_PORT"))
                .filter(name -> !name.equals("PROXY_SOURCE"))
                .sorted()
                .toList();
    }
}
