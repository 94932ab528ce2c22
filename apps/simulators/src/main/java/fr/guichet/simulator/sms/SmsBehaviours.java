package fr.guichet.simulator.sms;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is done with the SMS to each number. By number, so that tests that run beside one another share none. */
final class SmsBehaviours {

    private final Map<String, SmsBehaviour> byNumber = new ConcurrentHashMap<>();
    private volatile SmsBehaviour otherwise = SmsBehaviour.ACCEPT;

    void set(SmsBehaviour behaviour) {
        otherwise = behaviour;
    }

    void set(String number, SmsBehaviour behaviour) {
        byNumber.put(number, behaviour);
    }

    SmsBehaviour of(String number) {
        return byNumber.getOrDefault(number, otherwise);
    }
}
