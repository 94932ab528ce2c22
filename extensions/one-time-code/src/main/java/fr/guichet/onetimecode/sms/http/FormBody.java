package fr.guichet.onetimecode.sms.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A form whose fields are filled and then encoded: no ampersand of a value can become a field. */
final class FormBody implements BodyTemplate {

    private final List<Field> fields;

    private FormBody(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /**
     * @param template {@code to={number}&text={text}}, what is constant in it encoded as in a form
     * @throws IllegalArgumentException when it is none; without repeating it
     */
    static FormBody parse(String template) {
        List<Field> fields = new ArrayList<>();
        for (String pair : template.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("name=value pairs with & between them");
            }
            fields.add(new Field(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
        }
        return new FormBody(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.strip(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("pairs that are encoded as in a form");
        }
    }

    @Override
    public String contentType() {
        return "application/x-www-form-urlencoded";
    }

    @Override
    public Set<String> placeholders() {
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names.addAll(Placeholders.in(field.value())));
        return names;
    }

    @Override
    public byte[] fill(Placeholders values) {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(values.fill(field.value())))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Field(String name, String value) {}
}
