package fr.guichet.tests.load;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.tests.harness.ApiAnswer;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** A measured request that lists something. */
record Reading(Supplier<ApiAnswer> request) implements Runnable {
    @Override
    public void run() {
        answer();
    }

    /** How many people, delegations or dossiers are in the answer. */
    int entries() {
        return entries(answer().json());
    }

    private static int entries(JsonNode answer) {
        return answer.isArray()
                ? answer.size()
                : StreamSupport.stream(answer.spliterator(), false)
                        .mapToInt(Reading::entries)
                        .sum();
    }

    private ApiAnswer answer() {
        ApiAnswer answer = request.get();
        if (answer.status() != 200) {
            throw new IllegalStateException("A measured request was answered with " + answer);
        }
        return answer;
    }
}
