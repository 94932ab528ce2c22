package fr.guichet.tests.sms;

import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.Phone;
import fr.guichet.tests.harness.SmsUser;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Settings that let a test ask faster than a person. */
final class SmsRealms {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private SmsRealms() {}

    /** Another code may be had after a second. */
    static TestRealm ofAMachine(TestGuichet guichet) {
        return guichet.realm(
                "sms-of-a-machine",
                """
                quickLoginCheckMilliSeconds: 0
                components:
                  fr.guichet.onetimecode.code.CodeLimits:
                    - name: one-time codes
                      config:
                        sendDelays: ["1"]
                """);
    }

    /** Another code may be had after a few seconds: late enough to be refused first. */
    static TestRealm withAShortWait(TestGuichet guichet) {
        return guichet.realm(
                "sms-short-wait",
                """
                components:
                  fr.guichet.onetimecode.code.CodeLimits:
                    - name: one-time codes
                      config:
                        sendDelays: ["20"]
                """);
    }

    /** SMS leave by the operator's SMPP side. */
    static TestRealm bySmpp(TestGuichet guichet) {
        return guichet.realm(
                "sms-by-smpp",
                """
                components:
                  fr.guichet.onetimecode.sms.SmsGateway:
                    - name: smpp
                      providerId: smpp
                      config:
                        priority: ["1"]
                        host: ["127.0.0.1"]
                        port: ["%d"]
                        tls: ["false"]
                        systemIdVariable: [GUICHET_SMPP_SYSTEM_ID]
                        passwordVariable: [GUICHET_SMPP_PASSWORD]
                        sender: [Guichet]
                """
                        .formatted(guichet.sms().smppPort()));
    }

    /** No SMS can be sent. */
    static TestRealm withoutGateway(TestGuichet guichet) {
        return guichet.realm(
                "no-sms",
                """
                components:
                  fr.guichet.onetimecode.sms.SmsGateway: null
                """);
    }

    /** A session is too old for the pages of the codes as soon as a second has passed. */
    static TestRealm whereSessionsAreOldAtOnce(TestGuichet guichet) {
        return guichet.realm(
                "sms-old-sessions",
                """
                requiredActions:
                  - alias: guichet-sms-enrolment
                    config:
                      max_auth_age: "0"
                """);
    }

    /** Types a number and asks for its code until the delay after the last one is over. */
    static Page verifies(Page number, Phone phone) {
        return until("#code-destination", new Supplier<>() {
            private Page page = number;

            @Override
            public Page get() {
                page = SmsUser.verifies(page, phone);
                return page;
            }
        });
    }

    /** Does something again until what it shows has such an element. */
    static Page until(String selector, Supplier<Page> step) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Page page = step.get();
        while (page.find(selector).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("never shown: " + selector + ", but " + page);
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            page = step.get();
        }
        return page;
    }
}
