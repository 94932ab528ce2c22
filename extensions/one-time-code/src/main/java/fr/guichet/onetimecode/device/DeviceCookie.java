package fr.guichet.onetimecode.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the cookie of a browser says: for each person who trusts it, which of their devices it is and that device's
 * secret, newest first. Several people share a workstation in a ward, and one's login must not cost another theirs. The
 * cookie says of nobody who they are: ids and secrets are random.
 *
 * <p>Anything in a cookie that is not of this form is left out, without an error.
 *
 * @param entries at most {@value #MOST}
 */
record DeviceCookie(List<Entry> entries) {

    /** As many people on one browser as are remembered; the one who trusted it longest ago goes first. */
    static final int MOST = 20;

    private static final DeviceCookie EMPTY = new DeviceCookie(List.of());

    // Longer than any that was ever written: not worth splitting.
    private static final int LONGEST = 4096;
    private static final String BETWEEN_ENTRIES = "~";
    private static final String BETWEEN_PARTS = ".";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");

    DeviceCookie {
        entries = List.copyOf(entries);
    }

    /**
     * One person's trust in this browser.
     *
     * @param deviceId of the credential, whose owner alone says who the person is
     * @param token its secret
     */
    record Entry(String deviceId, DeviceToken token) {

        private static Optional<Entry> read(String text) {
            int dot = text.indexOf(BETWEEN_PARTS);
            if (dot < 0 || !ID.matcher(text.substring(0, dot)).matches()) {
                return Optional.empty();
            }
            String id = text.substring(0, dot);
            return DeviceToken.read(text.substring(dot + 1)).map(token -> new Entry(id, token));
        }

        private String text() {
            return deviceId + BETWEEN_PARTS + token.value();
        }
    }

    /** @param value as the browser sent it; null when it sent none */
    static DeviceCookie read(String value) {
        if (value == null || value.length() > LONGEST) {
            return EMPTY;
        }
        return new DeviceCookie(Pattern.compile(BETWEEN_ENTRIES, Pattern.LITERAL)
                .splitAsStream(value)
                .flatMap(text -> Entry.read(text).stream())
                .limit(MOST)
                .toList());
    }

    /**
     * With one more entry.
     *
     * @param replaced ids of the devices that it takes the place of: the same person's
     */
    DeviceCookie with(Entry newest, Predicate<String> replaced) {
        List<Entry> all = new ArrayList<>();
        all.add(newest);
        entries.stream()
                .filter(entry -> !replaced.test(entry.deviceId()))
                .limit(MOST - 1L)
                .forEach(all::add);
        return new DeviceCookie(all);
    }

    /** The value of the cookie, of characters that every cookie may hold (RFC 6265, section 4.1.1). */
    String text() {
        return entries.stream().map(Entry::text).collect(Collectors.joining(BETWEEN_ENTRIES));
    }
}
