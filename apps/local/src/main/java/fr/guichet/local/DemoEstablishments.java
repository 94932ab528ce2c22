package fr.guichet.local;

import fr.guichet.realm.EstablishmentsCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The establishments of the local start and their first référents, by the operators' command and a file of theirs. The
 * référents' invitations end in the inbox.
 */
final class DemoEstablishments {
    private final Path file;

    /** @param file of establishments, in the operators' form */
    DemoEstablishments(Path file) {
        this.file = file;
    }

    /** @throws StartFailedException with the command's report, when a line was refused or the server did not take it */
    void establish(Gateway gateway) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(report, true, StandardCharsets.UTF_8);
        int status = new EstablishmentsCommand(
                        Map.of(
                                EstablishmentsCommand.CLIENT,
                                gateway.admin().clientId(),
                                EstablishmentsCommand.SECRET,
                                gateway.admin().clientSecret()),
                        out,
                        out)
                .run(List.of(file.toString(), gateway.loginHost().toString(), Guichet.REALM));
        if (status != 0) {
            throw new StartFailedException("The establishments of " + file + " could not be created: "
                    + report.toString(StandardCharsets.UTF_8).strip());
        }
    }
}
