package fr.guichet.tests.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.tests.harness.RequiredProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The gateway's image, built once in a run by the script that operators run where they reach no registry of images. */
final class GatewayImage {
    private static final Path DOCKER = Path.of(System.getProperty("guichet.docker"));
    private static final String WITHOUT = " the gateway's image is not tested";

    private final String name;

    private GatewayImage(String name) {
        this.name = name;
    }

    private static final class Once {
        private static final GatewayImage BUILT = build();
    }

    /** Builds it at the first call. */
    static GatewayImage built() {
        require();
        return Once.BUILT;
    }

    /** Skips the calling tests by name where the machine cannot build it, and fails them where nothing may be skipped. */
    static void require() {
        Path docker = RequiredProgram.named("docker", "install the package docker.io;" + WITHOUT);
        if (!Command.of(docker.toString(), "info").succeeds()) {
            RequiredProgram.missing("No answer from a Docker daemon (start dockerd):" + WITHOUT);
        }
        RequiredProgram.named("debootstrap", "install the package of that name;" + WITHOUT);
        if (!Command.of("id", "-u").output().equals("0")
                && !Command.of("sudo", "-n", "true").succeeds()) {
            RequiredProgram.missing("Neither root nor sudo without a password, which debootstrap needs:" + WITHOUT);
        }
    }

    private static GatewayImage build() {
        return new GatewayImage(script("base/build.sh").output().lines().reduce("", (before, line) -> line));
    }

    /** A script of {@code docker/}. */
    static Command script(String name, String... arguments) {
        return Command.of(Stream.concat(Stream.of(DOCKER.resolve(name).toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** A file of {@code docker/}. */
    static Path file(String path) {
        return DOCKER.resolve(path).toAbsolutePath().normalize();
    }

    String name() {
        return name;
    }

    /** What the image says of itself. */
    JsonNode description() {
        try {
            return new ObjectMapper()
                    .readTree(Command.of("docker", "image", "inspect", name).output())
                    .get(0);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Docker describes the image otherwise than in JSON", e);
        }
    }

    /** How each layer was made. */
    String history() {
        return Command.of("docker", "history", "--no-trunc", "--format", "{{.CreatedBy}}", name)
                .output();
    }

    /** Runs the image as an operator would, without a network, with nothing to write to. */
    Command.Result run(String... arguments) {
        return container(List.of("--read-only"), List.of(arguments)).run();
    }

    /** Runs a shell command in it. */
    String shell(String command) {
        return container(List.of("--read-only", "--entrypoint", "bash"), List.of("-c", command))
                .output();
    }

    /** Runs a shell command in it, on a file system that is not read-only. */
    String shellThatMayWrite(String command) {
        return container(List.of("--entrypoint", "bash"), List.of("-c", command))
                .output();
    }

    private Command container(List<String> options, List<String> arguments) {
        return Command.of(Stream.of(
                        Stream.of("docker", "run", "--rm", "--network=none"),
                        options.stream(),
                        Stream.of(name),
                        arguments.stream())
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    /** Takes a folder out of it. */
    Path copy(String folder, Path to) {
        String container = Command.of("docker", "create", name).output();
        try {
            Files.createDirectories(to);
            Command.of("docker", "cp", container + ":" + folder, to.toString()).output();
            return to.resolve(Path.of(folder).getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Command.of("docker", "rm", container).output();
        }
    }
}
