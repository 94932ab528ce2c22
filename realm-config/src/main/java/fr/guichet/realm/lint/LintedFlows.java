package fr.guichet.realm.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.guichet.realm.lint.LintedRealm.Placed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The flows of the files as rules look at them: with the flows below, and without what is disabled. */
final class LintedFlows {

    /** The step that asks for a one-time code. */
    static final String CODE = "guichet-one-time-code";

    private static final String CONFIG = "authenticatorConfig";
    private static final String STEPS = "authenticationExecutions";

    private final Map<String, Placed> flows = new HashMap<>();
    private final Map<String, Placed> configurations = new HashMap<>();

    LintedFlows(List<Placed> flows, List<Placed> configurations) {
        flows.forEach(flow -> this.flows.put(flow.json().path("alias").asText(), flow));
        configurations.forEach(
                config -> this.configurations.put(config.json().path("alias").asText(), config));
    }

    /**
     * One that is not disabled.
     *
     * @param path where it is
     * @param json what it is
     */
    record Step(List<String> path, JsonNode json) {

        boolean is(String authenticator) {
            return authenticator().equals(authenticator);
        }

        /** Empty for a flow below. */
        String authenticator() {
            return json.path("authenticator").asText();
        }

        Optional<String> flow() {
            return Optional.of(json.path("flowAlias").asText()).filter(alias -> !alias.isEmpty());
        }

        boolean isRequired() {
            return json.path("requirement").asText().equals("REQUIRED");
        }

        List<String> path(String setting) {
            return LintedRealm.with(path, setting);
        }
    }

    /** Whether it is a flow that somebody can be led to. */
    boolean isTop(String alias) {
        return flows.containsKey(alias)
                && flows.get(alias).json().path("topLevel").asBoolean(false);
    }

    List<String> top() {
        return flows.keySet().stream().filter(this::isTop).sorted().toList();
    }

    /** Those of that flow itself. */
    List<Step> steps(String alias) {
        if (!flows.containsKey(alias)) {
            return List.of();
        }
        Placed flow = flows.get(alias);
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : flow.json().path(STEPS)) {
            if (!step.path("requirement").asText().equals("DISABLED")) {
                steps.add(new Step(LintedRealm.element(flow.path(STEPS), step, steps.size()), step));
            }
        }
        return steps;
    }

    /** Those of the flows below too. */
    List<Step> all(String alias) {
        List<Step> all = new ArrayList<>();
        collect(alias, new HashSet<>(), all);
        return all;
    }

    private void collect(String alias, Set<String> seen, List<Step> all) {
        if (seen.add(alias)) {
            for (Step step : steps(alias)) {
                all.add(step);
                step.flow().ifPresent(below -> collect(below, seen, all));
            }
        }
    }

    /** Whether nobody comes to the end of that flow without that step. */
    boolean requires(String alias, String authenticator) {
        return requires(alias, authenticator, Set.of());
    }

    private boolean requires(String alias, String authenticator, Set<String> above) {
        if (above.contains(alias)) {
            return false;
        }
        Set<String> below = new HashSet<>(above);
        below.add(alias);
        return steps(alias).stream()
                .filter(Step::isRequired)
                .anyMatch(step -> step.is(authenticator)
                        || step.flow()
                                .filter(inner -> requires(inner, authenticator, below))
                                .isPresent());
    }

    /** A setting of a step where the files configure it, and otherwise the place where they would name a configuration. */
    Placed setting(Step step, String setting) {
        Placed configured = configurations.get(step.json().path(CONFIG).asText());
        return configured == null
                ? new Placed(step.path(CONFIG), MissingNode.getInstance())
                : new Placed(
                        configured.path("config", setting),
                        configured.json().path("config").path(setting));
    }
}
