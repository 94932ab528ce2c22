package fr.guichet.onetimecode.code;

import fr.guichet.onetimecode.code.Ledger.Send;
import fr.guichet.onetimecode.code.Ledger.Try;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A ledger as the cache holds it: {@code 1|tries|sends|failures}, elements by {@code ,}, their parts by {@code :}. */
final class LedgerText implements EntryText<Ledger> {

    private static final String VERSION = "1";

    @Override
    public String write(Ledger ledger) {
        return String.join(
                "|",
                VERSION,
                joined(
                        ledger.tries(),
                        one -> one.id() + ":" + one.key() + ":" + one.at().toEpochMilli()),
                joined(ledger.sends(), send -> send.id() + ":" + send.at().toEpochMilli()),
                joined(ledger.failures(), at -> String.valueOf(at.toEpochMilli())));
    }

    @Override
    public Ledger read(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 4 || !parts[0].equals(VERSION)) {
            throw new IllegalArgumentException("not a ledger");
        }
        return new Ledger(
                split(parts[1], 3, one -> new Try(one[0], one[1], time(one[2]))),
                split(parts[2], 2, one -> new Send(one[0], time(one[1]))),
                split(parts[3], 1, one -> time(one[0])));
    }

    private static <T> String joined(List<T> all, Function<T, String> text) {
        return String.join(",", all.stream().map(text).toList());
    }

    private static <T> List<T> split(String text, int parts, Function<String[], T> read) {
        if (text.isEmpty()) {
            return List.of();
        }
        return Stream.of(text.split(",", -1))
                .map(one -> one.split(":", -1))
                .peek(one -> {
                    if (one.length != parts) {
                        throw new IllegalArgumentException("not a ledger");
                    }
                })
                .map(read)
                .toList();
    }

    private static Instant time(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
