package fr.guichet.simulator.inbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An SMTP server on loopback that takes every mail for every address and shows it. */
public final class Inbox implements AutoCloseable {

    private final GreenMail mail;

    private Inbox(GreenMail mail) {
        this.mail = mail;
    }

    /**
     * Starts listening on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public static Inbox start(int port) throws IOException {
        return start("127.0.0.1", port);
    }

    /**
     * Starts listening.
     *
     * @param bind address to listen on; loopback unless it runs in a container
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public static Inbox start(String bind, int port) throws IOException {
        GreenMail mail = new GreenMail(new ServerSetup(port, bind, ServerSetup.PROTOCOL_SMTP));
        try {
            mail.start();
        } catch (IllegalStateException e) {
            mail.stop();
            throw new IOException("port " + port + " cannot be used for mail", e);
        }
        return new Inbox(mail);
    }

    /** Starts listening on any free port. */
    public static Inbox start() throws IOException {
        return start(0);
    }

    public int port() {
        return mail.getSmtp().getPort();
    }

    /** Every mail, oldest first. */
    public List<Mail> mails() {
        return Arrays.stream(mail.getReceivedMessages())
                .map(MailReader::read)
                .sorted(Comparator.comparing(Mail::sent))
                .toList();
    }

    /** The mail of an {@link Mail#id()}. */
    public Optional<Mail> find(String id) {
        return mails().stream().filter(candidate -> candidate.id().equals(id)).findFirst();
    }

    /**
     * The first mail to an address, as soon as it is here.
     *
     * @throws IllegalStateException when none came in time
     */
    public Mail awaitTo(String address, Duration timeout) {
        return awaitTo(address, candidate -> true, timeout);
    }

    /**
     * The first mail to an address that is as wanted, as soon as it is here.
     *
     * @throws IllegalStateException when none came in time
     */
    public Mail awaitTo(String address, Predicate<Mail> wanted, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            // Counted before looking, so that a mail that comes between the two ends the wait at once.
            int known = mail.getReceivedMessages().length;
            Optional<Mail> found = mails().stream()
                    .filter(candidate -> candidate.isTo(address))
                    .filter(wanted)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0 || !mail.waitForIncomingEmail(left, known + 1)) {
                throw new IllegalStateException("no such mail came within " + timeout.toMillis() + " ms");
            }
        }
    }

    /** Forgets every mail. */
    public void clear() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("mails cannot be forgotten", e);
        }
    }

    @Override
    public void close() {
        mail.stop();
    }
}
