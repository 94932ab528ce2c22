package fr.guichet.onetimecode.sms.http;

import com.fasterxml.jackson.core.JsonPointer;
import fr.guichet.onetimecode.sms.GatewayProperties;
import fr.guichet.onetimecode.sms.GatewaySettings;
import fr.guichet.onetimecode.sms.InvalidSettingException;
import fr.guichet.onetimecode.sms.Loopback;
import fr.guichet.onetimecode.sms.SecretVariable;
import fr.guichet.onetimecode.sms.Sender;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of a gateway that is spoken to by HTTP, typed.
 *
 * @param connectTimeout for one connection
 * @param totalTimeout for one send, its retry included
 */
record HttpGatewayConfig(
        URI url,
        HttpMethod method,
        BodyTemplate body,
        NumberFormat numberFormat,
        Sender sender,
        RequestHeaders headers,
        Optional<SecretVariable> secret,
        ExpectedAnswer answer,
        Duration connectTimeout,
        Duration totalTimeout) {

    private static final int DEFAULT_CONNECT_SECONDS = 3;
    private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}");
    private static final Pattern STATUSES = Pattern.compile("(2[0-9]{2})(?:-(2[0-9]{2}))?");

    /** @throws InvalidSettingException with the property that is wrong */
    static HttpGatewayConfig read(GatewaySettings settings) {
        int total = GatewayProperties.totalTimeout(settings);
        Optional<SecretVariable> secret = settings.secret(HttpGatewayProperties.SECRET_VARIABLE);
        RequestHeaders headers = RequestHeaders.read(settings);
        if (secret.isPresent() != headers.secret().isPresent()) {
            throw new InvalidSettingException(
                    HttpGatewayProperties.SECRET_HEADER,
                    "and " + HttpGatewayProperties.SECRET_VARIABLE + " are set together");
        }
        Sender sender = Sender.read(settings, HttpGatewayProperties.SENDER);
        return new HttpGatewayConfig(
                url(settings),
                settings.choice(HttpGatewayProperties.METHOD, HttpMethod.POST),
                body(settings, sender),
                settings.choice(HttpGatewayProperties.NUMBER_FORMAT, NumberFormat.E164),
                sender,
                headers,
                secret,
                answer(settings),
                Duration.ofSeconds(settings.number(
                        HttpGatewayProperties.CONNECT_TIMEOUT, Math.min(DEFAULT_CONNECT_SECONDS, total), 1, total)),
                Duration.ofSeconds(total));
    }

    private static URI url(GatewaySettings settings) {
        try {
            URI url = new URI(settings.required(HttpGatewayProperties.URL));
            boolean encrypted = "https".equals(url.getScheme());
            boolean here = "http".equals(url.getScheme()) && url.getHost() != null && Loopback.is(url.getHost());
            if (url.getHost() != null && url.getUserInfo() == null && url.getFragment() == null) {
                if (encrypted || here) {
                    return url;
                }
                throw new InvalidSettingException(
                        HttpGatewayProperties.URL, "is https; http is for this machine alone");
            }
        } catch (URISyntaxException malformed) {
            // Said below.
        }
        throw new InvalidSettingException(
                HttpGatewayProperties.URL, "is an absolute address without user, placeholder or fragment");
    }

    private static BodyTemplate body(GatewaySettings settings, Sender sender) {
        BodyTemplate body;
        try {
            body = settings.choice(HttpGatewayProperties.BODY_FORMAT, BodyFormat.JSON)
                    .parse(settings.required(HttpGatewayProperties.BODY));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidSettingException(HttpGatewayProperties.BODY, "is " + malformed.getMessage());
        }
        Set<String> used = body.placeholders();
        if (!Placeholders.KNOWN.containsAll(used)) {
            throw new InvalidSettingException(
                    HttpGatewayProperties.BODY, "has no other placeholders than {number}, {text} and {sender}");
        }
        if (!used.contains(Placeholders.NUMBER) || !used.contains(Placeholders.TEXT)) {
            throw new InvalidSettingException(
                    HttpGatewayProperties.BODY, "has {number} and {text} in its values, not in its names");
        }
        if (used.contains(Placeholders.SENDER) && sender.isNone()) {
            throw new InvalidSettingException(HttpGatewayProperties.SENDER, "is not set, and the body has {sender}");
        }
        return body;
    }

    private static ExpectedAnswer answer(GatewaySettings settings) {
        Matcher statuses = STATUSES.matcher(
                settings.text(HttpGatewayProperties.ACCEPTED_STATUSES).orElse("200-299"));
        if (!statuses.matches()) {
            throw new InvalidSettingException(
                    HttpGatewayProperties.ACCEPTED_STATUSES, "is a status from 200 to 299 or a range of them");
        }
        int least = Integer.parseInt(statuses.group(1));
        int most = statuses.group(2) == null ? least : Integer.parseInt(statuses.group(2));
        if (most < least) {
            throw new InvalidSettingException(HttpGatewayProperties.ACCEPTED_STATUSES, "ends before it begins");
        }
        Optional<String> value = settings.text(HttpGatewayProperties.ANSWER_VALUE);
        Optional<JsonPointer> pointer = pointer(settings);
        if (pointer.isPresent() != value.isPresent()) {
            throw new InvalidSettingException(
                    HttpGatewayProperties.ANSWER_POINTER,
                    "and " + HttpGatewayProperties.ANSWER_VALUE + " are set together");
        }
        return new ExpectedAnswer(least, most, refusedNumbers(settings), pointer, value.orElse(""));
    }

    private static Set<Integer> refusedNumbers(GatewaySettings settings) {
        return settings.text(HttpGatewayProperties.REFUSED_NUMBER_STATUSES).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .map(status -> {
                    if (!STATUS.matcher(status).matches()) {
                        throw new InvalidSettingException(
                                HttpGatewayProperties.REFUSED_NUMBER_STATUSES, "is statuses with commas between them");
                    }
                    return Integer.valueOf(status);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<JsonPointer> pointer(GatewaySettings settings) {
        return settings.text(HttpGatewayProperties.ANSWER_POINTER).map(text -> {
            try {
                return JsonPointer.compile(text);
            } catch (IllegalArgumentException malformed) {
                throw new InvalidSettingException(
                        HttpGatewayProperties.ANSWER_POINTER, "is a JSON pointer and begins with a slash");
            }
        });
    }
}
