package fr.guichet.tests.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Programs in the place of others, found before them: each writes down how it was called. */
final class StandIns {
    private final Path folder;
    private final Path calls;

    /** @param folder of its own */
    StandIns(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.calls = Files.createFile(folder.resolve("calls.txt"));
    }

    /** @param status that it ends with */
    StandIns ending(String program, int status) throws IOException {
        return write(program, "echo \"$0 $*\" >>'" + calls + "'\nexit " + status + "\n");
    }

    /** One that writes down a variable instead, and fails. */
    StandIns tellingOf(String program, String variable) throws IOException {
        return write(program, "echo \"" + variable + "=$" + variable + "\" >>'" + calls + "'\nexit 1\n");
    }

    private StandIns write(String program, String commands) throws IOException {
        Path file = Files.writeString(folder.resolve(program), "#!/bin/sh\n" + commands);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return this;
    }

    /** {@code PATH} with these first. */
    String path() {
        return folder + ":" + System.getenv("PATH");
    }

    List<String> called() throws IOException {
        return Files.readAllLines(calls);
    }
}
