package fr.guichet.tests.harness;

import fr.guichet.simulator.sms.ReceivedSms;
import fr.guichet.simulator.sms.SmsBehaviour;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A telephone that no other test has, and the SMS it receives. Its number must appear in no log. */
public final class Phone {

    private static final AtomicInteger NUMBERS = new AtomicInteger(431_000);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

    private final TestGuichet guichet;
    private final String subscriber;
    private final Set<String> read = new HashSet<>();

    private Phone(TestGuichet guichet, String subscriber) {
        this.guichet = guichet;
        this.subscriber = subscriber;
    }

    public static Phone of(TestGuichet guichet) {
        Phone phone = new Phone(guichet, "698" + NUMBERS.incrementAndGet());
        guichet.sensitive().addTelephone(phone.e164());
        return phone;
    }

    /** As its owner would type it. */
    public String typed() {
        return ("0" + subscriber).replaceAll("(..)(?=.)", "$1 ");
    }

    public String e164() {
        return "+33" + subscriber;
    }

    /** The digits that every spelling of it holds. */
    public String digits() {
        return subscriber;
    }

    public String masked() {
        return "•• •• •• •• " + subscriber.substring(7);
    }

    /** The next SMS that has not been read here, waited for. */
    public String text() {
        ReceivedSms sms = guichet.sms().inbox().awaitTo(e164(), one -> !read.contains(one.id()), LIMIT);
        read.add(sms.id());
        return sms.text();
    }

    /** The code of the next SMS. */
    public String code() {
        return codeOf(text());
    }

    private String codeOf(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new IllegalStateException("the SMS holds no code");
        }
        guichet.sensitive().addCode(code.group(1));
        return code.group(1);
    }

    /** The code of the SMS that came last; an operator may deliver what it then says it did not. */
    public String newestCode() {
        messages().forEach(sms -> read.add(sms.id()));
        return codeOf(messages().get(messages().size() - 1).text());
    }

    /** Every SMS so far. A page that has been shown has sent its SMS: nothing is waited for. */
    public List<ReceivedSms> messages() {
        return guichet.sms().inbox().messagesTo(e164());
    }

    public void behaves(SmsBehaviour behaviour) {
        guichet.sms().behave(e164(), behaviour);
    }

    /** Not the number: this shows in test reports. */
    @Override
    public String toString() {
        return "phone";
    }
}
