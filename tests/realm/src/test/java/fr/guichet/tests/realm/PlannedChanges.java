package fr.guichet.tests.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.tests.harness.RealmCommands.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What a plan or a drift said in JSON. */
final class PlannedChanges {

    private PlannedChanges() {}

    /** A line for each value that differs, such as {@code client files redirectUris}, or for what is made or goes. */
    static List<String> in(Outcome outcome) throws JsonProcessingException {
        List<String> lines = new ArrayList<>();
        for (JsonNode change : new ObjectMapper().readTree(outcome.out()).path("changes")) {
            String resource =
                    change.path("kind").asText() + " " + change.path("name").asText();
            if (change.path("differences").isEmpty()) {
                lines.add(resource + " " + change.path("act").asText());
            }
            change.path("differences")
                    .forEach(difference ->
                            lines.add(resource + " " + difference.path("path").asText()));
        }
        return lines;
    }
}
