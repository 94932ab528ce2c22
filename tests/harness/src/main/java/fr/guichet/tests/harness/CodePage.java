package fr.guichet.tests.harness;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.inbox.Mail;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The page "J’ai reçu mon code" and the mails it has sent. One for each person: it remembers which of their mails it has
 * read, so that the next code is the next mail.
 */
public final class CodePage {
    /** Title in French. */
    public static final String TITLE = "J’ai reçu mon code";

    private static final Duration MAIL_LIMIT = Duration.ofSeconds(20);
    private static final Pattern CODE = SentMessages.CODE_OF_A_MAIL;

    private final Inbox inbox;
    private final Sensitive sensitive;
    private final String address;
    private final Set<String> read = new HashSet<>();

    /** @param address that the codes go to, and no other test's codes */
    public CodePage(TestGuichet guichet, String address) {
        this.inbox = guichet.inbox();
        this.sensitive = guichet.sensitive();
        this.address = address;
    }

    /** The code of the next mail that has not been read here, waited for. */
    public String code() {
        Mail mail =
                inbox.awaitTo(address, candidate -> isCode(candidate) && !read.contains(candidate.id()), MAIL_LIMIT);
        read.add(mail.id());
        return codeOf(mail);
    }

    /** The mails with a code so far, oldest first. A page that has been shown has sent its mail: nothing is waited for. */
    public List<Mail> mails() {
        return inbox.mails().stream()
                .filter(mail -> mail.recipients().contains(address))
                .filter(CodePage::isCode)
                .toList();
    }

    /** Types the code of the next mail; the page that follows. */
    public Page pass(Page page) {
        return type(page, code());
    }

    /** Types something; the page that follows. */
    public static Page type(Page page, String code) {
        return page.fill("code", code).click("#code-validate");
    }

    /** Six digits that are not that code. */
    public static String otherThan(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }

    private String codeOf(Mail mail) {
        String code = CODE.matcher(mail.text().orElseThrow())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        sensitive.addCode(code);
        return code;
    }

    private static boolean isCode(Mail mail) {
        return mail.text().filter(text -> CODE.matcher(text).find()).isPresent();
    }
}
