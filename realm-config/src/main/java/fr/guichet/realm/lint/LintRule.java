package fr.guichet.realm.lint;

import java.util.List;

/** One thing a realm must not do. */
interface LintRule {

    /** Short and stable: files accept a weakness by it. */
    String id();

    /** Why. */
    String reason();

    /** Paths of the values that do it; empty for a realm that does not. */
    List<List<String>> breaches(LintedRealm realm);
}
