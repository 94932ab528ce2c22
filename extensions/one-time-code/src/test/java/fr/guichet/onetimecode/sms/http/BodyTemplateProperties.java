package fr.guichet.onetimecode.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text changes the shape of a body, whatever is in it. */
class BodyTemplateProperties {

    @Property
    void aTextStaysATextInJson(@ForAll("texts") String text) throws Exception {
        byte[] body = JsonBody.parse("{\"a\":[{\"to\":\"{number}\",\"text\":\"<{text}>\"},7,true,null]}")
                .fill(new Placeholders("+33612345678", text, "Guichet"));

        JsonNode read = new ObjectMapper().readTree(body);
        assertThat(read).hasSize(1);
        assertThat(read.path("a")).hasSize(4);
        assertThat(read.at("/a/0")).hasSize(2);
        assertThat(read.at("/a/0/to").textValue()).isEqualTo("+33612345678");
        assertThat(read.at("/a/0/text").textValue()).isEqualTo("<" + text + ">");
    }

    @Property
    void aTextStaysOneFieldOfAForm(@ForAll("texts") String text) {
        byte[] body = FormBody.parse("to={number}&text={text}&key=a%26b")
                .fill(new Placeholders("+33612345678", text, "Guichet"));

        List<String> fields = List.of(new String(body, StandardCharsets.UTF_8).split("&", -1));
        assertThat(fields).hasSize(3);
        assertThat(fields.get(0)).isEqualTo("to=%2B33612345678");
        assertThat(URLDecoder.decode(fields.get(1), StandardCharsets.UTF_8)).isEqualTo("text=" + text);
        assertThat(fields.get(2)).isEqualTo("key=a%26b");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("\"\\{}[]:,&=+%$ \n\t{number}{text}éê’€")
                        .ofMaxLength(40),
                Arbitraries.strings().ofMaxLength(40).filter(text -> text.chars()
                        .noneMatch(c -> c >= 0xD800 && c < 0xE000)));
    }
}
