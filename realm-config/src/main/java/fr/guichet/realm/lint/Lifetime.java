package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How long something lasts. What is not said has the server's default and is not judged here; zero and less are no limit
 * of their own, as sessions have it; {@link LongAccessToken} judges them otherwise.
 *
 * @param seconds as said
 */
record Lifetime(long seconds) {

    static Lifetime of(JsonNode said) {
        return new Lifetime(said.asLong(0));
    }

    boolean isLongerThan(long limit) {
        return seconds > limit;
    }
}
