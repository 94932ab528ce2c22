package fr.guichet.portal.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.keycloak.http.FormPartValue;
import org.keycloak.http.HttpRequest;

/** The fields of a form as they were sent, and the file, if the form had one. */
public final class SubmittedForm {

    private final MultivaluedMap<String, String> fields;
    private final MultivaluedMap<String, FormPartValue> parts;

    private SubmittedForm(MultivaluedMap<String, String> fields, MultivaluedMap<String, FormPartValue> parts) {
        this.fields = fields;
        this.parts = parts;
    }

    static SubmittedForm read(HttpRequest request) {
        String type = request.getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA)) {
            return new SubmittedForm(new MultivaluedHashMap<>(), request.getMultiPartFormParameters());
        }
        return new SubmittedForm(request.getDecodedFormParameters(), new MultivaluedHashMap<>());
    }

    /** The field without the blanks around it; empty when it is blank or was not sent. */
    public Optional<String> value(String name) {
        return Optional.of(text(name).strip()).filter(value -> !value.isEmpty());
    }

    /** The field as typed, empty text when it was not sent; for passwords and for showing it again. */
    public String text(String name) {
        String value = fields.getFirst(name);
        if (value == null && parts.containsKey(name)) {
            value = parts.getFirst(name).asString();
        }
        return value == null ? "" : value;
    }

    /** Every value of a field that may be sent several times. */
    public List<String> values(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** Whether a checkbox was ticked or a button pressed. */
    public boolean has(String name) {
        return fields.containsKey(name) || parts.containsKey(name);
    }

    /** The file of a form that sends files; whoever reads it bounds it. */
    public Optional<InputStream> file(String name) {
        return Optional.ofNullable(parts.getFirst(name)).map(FormPartValue::asInputStream);
    }

    String token() {
        return text(FormToken.FIELD);
    }
}
