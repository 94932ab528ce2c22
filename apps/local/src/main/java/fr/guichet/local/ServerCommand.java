package fr.guichet.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of the server, on the JDK that runs this code and with no shell between, so that the process
 * started is the server itself and a signal to its pid reaches it. The JVM options are those the distribution's own
 * start script documents as needed.
 */
final class ServerCommand {
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx768m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=384m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    /**
     * For a process that ends before the second compiler's work would pay: one compiler, the quick one, and one thread
     * that collects. A start takes about half the processor time with them, a build a third.
     */
    private static final List<String> SHORT_RUN_OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path home;

    ServerCommand(Path home) {
        this.home = home;
    }

    List<String> build(List<String> buildOptions) {
        return run(SHORT_RUN_OPTIONS, "build", buildOptions);
    }

    /** @param longRun whether the server is to answer so much that the second compiler pays */
    List<String> start(List<String> options, boolean longRun) {
        List<String> all = new ArrayList<>(options);
        all.add("--optimized");
        return run(longRun ? List.of() : SHORT_RUN_OPTIONS, "start", all);
    }

    private List<String> run(List<String> more, String command, List<String> options) {
        List<String> line = new ArrayList<>();
        line.add(JavaProcess.javaExecutable());
        line.addAll(JVM_OPTIONS);
        line.addAll(more);
        line.add("-Dkc.home.dir=" + home);
        line.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        line.add("-cp");
        line.add(home.resolve("lib").resolve("quarkus-run.jar").toString());
        line.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        line.add(command);
        line.addAll(options);
        return line;
    }
}
