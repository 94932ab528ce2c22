package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One value that is not as the files say.
 *
 * @param path below its resource, such as {@code attributes/pkce.code.challenge.method}
 * @param running what the server has; missing when it has none
 * @param wanted what the files say; missing when they say that there is none
 * @param secret whether neither may ever be shown
 */
record Difference(String path, JsonNode running, JsonNode wanted, boolean secret) {

    static final String MASK = "***";

    /** What the server has, for people and programs. */
    String shownRunning() {
        return shown(running);
    }

    String shownWanted() {
        return shown(wanted);
    }

    private String shown(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "nothing";
        }
        return secret ? MASK : value.toString();
    }

    /** Neither value when they are secrets. */
    @Override
    public String toString() {
        return path + ": " + shownRunning() + " -> " + shownWanted();
    }
}
