package fr.guichet.onetimecode.sms.http;

import static fr.guichet.onetimecode.sms.GatewayProperties.text;

import fr.guichet.onetimecode.sms.GatewayProperties;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings of a gateway that is spoken to by HTTP, declared. */
final class HttpGatewayProperties {

    static final String URL = "url";
    static final String METHOD = "method";
    static final String BODY_FORMAT = "bodyFormat";
    static final String BODY = "body";
    static final String NUMBER_FORMAT = "numberFormat";
    static final String SENDER = "sender";
    static final String HEADERS = "headers";
    static final String SECRET_HEADER = "secretHeader";
    static final String SECRET_VARIABLE = "secretVariable";
    static final String ACCEPTED_STATUSES = "acceptedStatuses";
    static final String REFUSED_NUMBER_STATUSES = "refusedNumberStatuses";
    static final String ANSWER_POINTER = "answerPointer";
    static final String ANSWER_VALUE = "answerValue";
    static final String CONNECT_TIMEOUT = "connectTimeout";

    private HttpGatewayProperties() {}

    static List<ProviderConfigProperty> declared() {
        ProviderConfigurationBuilder builder = ProviderConfigurationBuilder.create();
        text(builder, URL, "Address", "https, or http on this machine alone. No placeholders: addresses are logged.");
        choice(builder, METHOD, "Method", "GET is not offered: it would put numbers into addresses.", HttpMethod.POST);
        choice(builder, BODY_FORMAT, "Format of the body", "", BodyFormat.JSON);
        builder.property()
                .name(BODY)
                .label("Body")
                .helpText("A JSON document or a form. {number}, {text} and {sender} are filled in its texts.")
                .type(ProviderConfigProperty.TEXT_TYPE)
                .add();
        choice(builder, NUMBER_FORMAT, "Format of the number", "", NumberFormat.E164);
        text(builder, SENDER, "Sender", "Up to 11 letters and digits, or the digits of a number.");
        builder.property()
                .name(HEADERS)
                .label("Headers")
                .helpText("Name: value. Nothing secret: see the secret header.")
                .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
                .add();
        text(builder, SECRET_HEADER, "Secret header", "Its name, such as Authorization.");
        text(
                builder,
                SECRET_VARIABLE,
                "Variable of the secret header",
                "Name of the variable of the environment, GUICHET_SMS_…, that holds the whole value of the header.");
        text(builder, ACCEPTED_STATUSES, "Statuses that accept", "200-299 unless set, or a part of it.");
        text(builder, REFUSED_NUMBER_STATUSES, "Statuses of a refused number", "Such as 422; several with commas.");
        text(builder, ANSWER_POINTER, "Where the answer says yes", "JSON pointer, such as /status; only when needed.");
        text(builder, ANSWER_VALUE, "What it says there", "The value at that place which accepts, such as 0 or OK.");
        text(builder, CONNECT_TIMEOUT, "Connection time-out", "Seconds, 3 unless set.");
        return GatewayProperties.with(builder);
    }

    private static void choice(
            ProviderConfigurationBuilder builder, String name, String label, String help, Enum<?> byDefault) {
        builder.property()
                .name(name)
                .label(label)
                .helpText(help)
                .type(ProviderConfigProperty.LIST_TYPE)
                .options(Stream.of(byDefault.getDeclaringClass().getEnumConstants())
                        .map(Object::toString)
                        .toList())
                .defaultValue(byDefault.name())
                .add();
    }
}
