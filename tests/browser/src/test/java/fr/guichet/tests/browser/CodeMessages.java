package fr.guichet.tests.browser;

import fr.guichet.local.Guichet;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.simulator.sms.ReceivedSms;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the codes that arrive, each once. */
final class CodeMessages {
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final Guichet guichet;
    private final Set<String> read = new HashSet<>();

    CodeMessages(Guichet guichet) {
        this.guichet = guichet;
    }

    /** Of the next mail with a code. */
    String mailed(String address) {
        Mail mail = guichet.inbox()
                .awaitTo(
                        address,
                        (Mail candidate) -> !read.contains(candidate.id())
                                && CODE.matcher(candidate.text().orElse("")).find(),
                        WITHIN);
        read.add(mail.id());
        return codeIn(mail.text().orElseThrow());
    }

    /** @param number as {@code +33…} */
    String texted(String number) {
        ReceivedSms sms = guichet.sms()
                .inbox()
                .awaitTo(
                        number,
                        one -> !read.contains(one.id())
                                && CODE.matcher(one.text()).find(),
                        WITHIN);
        read.add(sms.id());
        return codeIn(sms.text());
    }

    /** Six digits that are not that code. */
    static String otherThan(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }

    private static String codeIn(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new IllegalStateException("the message holds no code");
        }
        return code.group(1);
    }
}
