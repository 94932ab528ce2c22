package fr.guichet.delegation.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.delegation.DelegationDraft;
import fr.guichet.delegation.DraftField;
import fr.guichet.portal.api.ApiRefusedException;
import fr.guichet.portal.api.FieldProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A delegation, or a change of one, as a JSON document says it. What it says is judged by the desk; here, that it says
 * nothing else and says it in texts. {@code null} says that there is nothing (RFC 7396).
 */
enum DraftDocument {
    /** A new delegation. */
    NEW(EnumSet.allOf(DraftField.class)),
    /** A change: who it is for stays. */
    CHANGE(EnumSet.of(DraftField.DOSSIERS, DraftField.MEDICAL, DraftField.AUTONOMY, DraftField.FROM, DraftField.UNTIL));

    private static final String RIGHTS = "rights";
    private static final Set<DraftField> IN_RIGHTS =
            EnumSet.of(DraftField.DOSSIERS, DraftField.MEDICAL, DraftField.AUTONOMY);

    private final Set<DraftField> known;

    DraftDocument(Set<DraftField> known) {
        this.known = known;
    }

    /** Where the document has a field: names of members, a dot between them. */
    static String path(DraftField field) {
        return IN_RIGHTS.contains(field) ? RIGHTS + "." + field.fieldName() : field.fieldName();
    }

    /** @throws ApiRefusedException with each member that is unknown, or no text */
    DelegationDraft read(ObjectNode document) {
        Map<DraftField, String> texts = new EnumMap<>(DraftField.class);
        List<FieldProblem> problems = new ArrayList<>();
        document.properties().forEach(member -> {
            if (member.getKey().equals(RIGHTS)) {
                readRights(member.getValue(), texts, problems);
            } else {
                Optional<DraftField> field = named(member.getKey()).filter(named -> !IN_RIGHTS.contains(named));
                read(field, member.getKey(), member.getValue(), texts, problems);
            }
        });
        if (!problems.isEmpty()) {
            throw ApiRefusedException.malformed(problems);
        }
        return new DelegationDraft(texts);
    }

    private void readRights(JsonNode rights, Map<DraftField, String> texts, List<FieldProblem> problems) {
        if (!rights.isObject()) {
            problems.add(new FieldProblem(RIGHTS, "not_an_object"));
            return;
        }
        rights.properties().forEach(member -> {
            Optional<DraftField> field = named(member.getKey()).filter(IN_RIGHTS::contains);
            read(field, RIGHTS + "." + member.getKey(), member.getValue(), texts, problems);
        });
    }

    private Optional<DraftField> named(String member) {
        return known.stream().filter(field -> field.fieldName().equals(member)).findFirst();
    }

    private static void read(
            Optional<DraftField> field,
            String path,
            JsonNode value,
            Map<DraftField, String> texts,
            List<FieldProblem> problems) {
        if (field.isEmpty()) {
            // The name is the caller's own text: a long one is not sent back.
            problems.add(new FieldProblem(path.length() > 64 ? path.substring(0, 64) : path, "unknown_field"));
        } else if (!value.isTextual() && !value.isNull()) {
            problems.add(new FieldProblem(path, "not_a_text"));
        } else {
            texts.put(field.get(), value.isNull() ? "" : value.textValue());
        }
    }
}
