package fr.guichet.simulator.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Every SMS that was received, by whichever way, and how often each number was tried. Thread-safe. */
public final class SmsInbox {

    private final Clock clock;
    private final List<ReceivedSms> received = new ArrayList<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private int count;

    public SmsInbox(Clock clock) {
        this.clock = clock;
    }

    synchronized void attempted(String number) {
        attempts.merge(number, 1, Integer::sum);
    }

    synchronized void deliver(String number, String sender, String text, ReceivedSms.Route route) {
        received.add(new ReceivedSms(Integer.toHexString(++count), number, sender, text, clock.instant(), route));
        notifyAll();
    }

    /** Every SMS, oldest first. */
    public synchronized List<ReceivedSms> messages() {
        return List.copyOf(received);
    }

    /** Every SMS to a number, oldest first. */
    public synchronized List<ReceivedSms> messagesTo(String number) {
        return received.stream().filter(sms -> sms.number().equals(number)).toList();
    }

    /** The SMS of a {@link ReceivedSms#id()}. */
    public synchronized Optional<ReceivedSms> find(String id) {
        return received.stream().filter(sms -> sms.id().equals(id)).findFirst();
    }

    /** How often a number was asked for, what was refused or never answered included. */
    public synchronized int attemptsTo(String number) {
        return attempts.getOrDefault(number, 0);
    }

    /**
     * The first SMS to a number, as soon as it is here.
     *
     * @param number E.164 with its plus sign
     * @throws IllegalStateException when none came in time
     */
    public ReceivedSms awaitTo(String number, Duration timeout) {
        return awaitTo(number, sms -> true, timeout);
    }

    /**
     * The first SMS to a number that is as wanted, as soon as it is here.
     *
     * @throws IllegalStateException when none came in time
     */
    public synchronized ReceivedSms awaitTo(String number, Predicate<ReceivedSms> wanted, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            Optional<ReceivedSms> found =
                    messagesTo(number).stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new IllegalStateException("no such SMS came within " + timeout.toMillis() + " ms");
            }
            await(left);
        }
    }

    private void await(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an SMS", stopped);
        }
    }

    /** Forgets every SMS and every attempt. */
    public synchronized void clear() {
        received.clear();
        attempts.clear();
    }
}
