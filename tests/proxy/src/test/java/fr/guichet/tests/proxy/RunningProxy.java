package fr.guichet.tests.proxy;

import fr.guichet.local.JavaProcess;
import fr.guichet.local.ServerLog;
import fr.guichet.tests.harness.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A proxy as a process of the tests; closing it ends the process and all that it started, by pid. */
final class RunningProxy implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ProxyProgram program;
    private final ProxySettings settings;
    private final JavaProcess process;

    private RunningProxy(ProxyProgram program, ProxySettings settings, JavaProcess process) {
        this.program = program;
        this.settings = settings;
        this.process = process;
    }

    /** Starts it and waits until both hosts take connections. */
    static RunningProxy start(ProxyProgram program, ProxySettings settings) {
        Path directory = directory(program);
        JavaProcess process = JavaProcess.start(
                program.name(),
                program.run(directory),
                settings.variables(),
                directory,
                directory.resolve(program.name() + ".log"));
        RunningProxy proxy = new RunningProxy(program, settings, process);
        boolean listens = Await.until(
                () -> listens(settings.loginPort()) && listens(settings.cardPort()) || !process.isAlive(), PATIENCE);
        if (!listens || !process.isAlive()) {
            proxy.close();
            throw new IllegalStateException(
                    program.name() + " does not listen: " + proxy.log().end(40));
        }
        return proxy;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Asks the program whether it finds the configuration good.
     *
     * @return what it says, and {@code ok} whether it ended with 0
     */
    static Verdict check(ProxyProgram program, ProxySettings settings) {
        Path directory = directory(program);
        try {
            ProcessBuilder builder = new ProcessBuilder(program.check(directory))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("check.log").toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PROXY_"));
            builder.environment().putAll(settings.variables());
            Process process = builder.start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(program.name() + " does not end its check");
            }
            return new Verdict(process.exitValue() == 0, Files.readString(directory.resolve("check.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Has it read its files anew, which takes a moment. */
    void reload() {
        try {
            Process kill = new ProcessBuilder("kill", "-s", program.reloadSignal(), String.valueOf(process.pid()))
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException(program.name() + " takes no signal");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path directory(ProxyProgram program) {
        try {
            Path parent = Path.of(System.getProperty("guichet.proxy.directory"));
            Files.createDirectories(parent);
            Path directory = Files.createTempDirectory(parent, program.name());
            program.layOut(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param said the program's output */
    record Verdict(boolean ok, String said) {}

    ProxySettings settings() {
        return settings;
    }

    ServerLog log() {
        return process.log();
    }

    @Override
    public void close() {
        process.close();
    }
}
