package fr.guichet.architecture;

import java.util.List;
import java.util.SortedSet;

/** The table id → test, as a page of the documentation. */
final class RequirementsTable {

    private static final String HEAD =
            """
            # What is asked for, and the tests that prove it

            Made from the tags of the tests by `RequirementsTableTest`, which fails when this page is out of date:

            ```
            mvn verify -pl tests/architecture -am -Dguichet.write=true
            ```

            A behaviour without a test is not there yet. Those that begin with + are asked for by this project, the
            others by the manuals of the service that Guichet takes after.

            | Id | Behaviour | State | Proven by |
            |---|---|---|---|
            """;

    private RequirementsTable() {}

    static String of(List<Requirement> requirements, TaggedTests tests) {
        StringBuilder page = new StringBuilder(HEAD);
        for (Requirement requirement : requirements) {
            SortedSet<String> proofs = tests.with(requirement.id());
            page.append("| ")
                    .append(requirement.id())
                    .append(" | ")
                    .append(requirement.text())
                    .append(" | ")
                    .append(proofs.isEmpty() ? "not yet" : "landed")
                    .append(" | ")
                    .append(proofs.isEmpty() ? "" : "`" + String.join("`, `", proofs) + "`")
                    .append(" |\n");
        }
        return page.toString();
    }
}
