package fr.guichet.onetimecode.sms.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a template's placeholders stand for in one SMS. Each text of the template is gone through once, so that a
 * placeholder inside a value stays what it is: text.
 */
final class Placeholders {

    static final String NUMBER = "number";
    static final String TEXT = "text";
    static final String SENDER = "sender";
    static final Set<String> KNOWN = Set.of(NUMBER, TEXT, SENDER);

    private static final Pattern SYNTAX = Pattern.compile("\\{([A-Za-z]+)}");

    private final Map<String, String> values = new LinkedHashMap<>();

    Placeholders(String number, String text, String sender) {
        values.put(NUMBER, number);
        values.put(TEXT, text);
        values.put(SENDER, sender);
    }

    String fill(String template) {
        return SYNTAX.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** The names in a text of a template, known or not. */
    static Set<String> in(String template) {
        return SYNTAX.matcher(template).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
