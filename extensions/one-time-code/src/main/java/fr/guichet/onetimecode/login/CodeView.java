package fr.guichet.onetimecode.login;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.CodeState;
import fr.guichet.onetimecode.code.SentCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the page "J’ai reçu mon code" shows: the field when there is a code to type, the buttons that send one when one
 * may be sent, and neither while the person is locked out.
 *
 * @param state of the code and of the person
 * @param choice of channels
 * @param destinations masked, of the open channels
 * @param trustDays for how long this device can be trusted; empty when that is not offered
 * @param trustTicked how its box is shown
 */
public record CodeView(
        CodeState state,
        ChannelChoice choice,
        Map<Channel, String> destinations,
        OptionalInt trustDays,
        boolean trustTicked) {

    private static final Map<Channel, String> SENT =
            Map.of(Channel.EMAIL, "codeSentByEmail", Channel.SMS, "codeSentBySms");
    private static final Map<Channel, String> LOOK_HERE =
            Map.of(Channel.EMAIL, "codeLookInMail", Channel.SMS, "codeLookAtPhone");
    private static final Map<Channel, String> AGAIN =
            Map.of(Channel.EMAIL, "codeAgainByEmail", Channel.SMS, "codeAgainBySms");
    private static final Map<Channel, String> SEND =
            Map.of(Channel.EMAIL, "codeSendByEmail", Channel.SMS, "codeSendBySms");

    /** The attributes of the template, what is answered apart. */
    public Map<String, Object> model(Answer answer, Instant now) {
        Map<String, Object> model = new LinkedHashMap<>();
        answer.above().ifPresent(notice -> model.put("notice", notice.model()));
        answer.atField().ifPresent(notice -> model.put("fieldError", notice.model()));
        boolean locked = state.lockedUntil().isPresent();
        if (locked && answer.above().isEmpty()) {
            model.put(
                    "notice", TryAnswers.locked(state.lockedUntil().get(), now).model());
        }
        if (!locked) {
            state.sent().filter(SentCode::isLive).ifPresent(sent -> {
                model.put("live", live(sent, now));
                trustDays.ifPresent(days -> model.put("trust", Map.of("days", days, "ticked", trustTicked)));
            });
            TimeLeft again = TimeLeft.until(state.nextSend(), now);
            if (!again.isOver()) {
                model.put("again", again.model());
            }
        }
        model.put("offers", locked ? List.of() : offers());
        return model;
    }

    private Map<String, Object> live(SentCode sent, Instant now) {
        return Map.of(
                "sent", SENT.get(sent.channel()),
                "lookHere", LOOK_HERE.get(sent.channel()),
                // A number taken off the account since: the code that went there is still good, the number not shown.
                "destination", destinations.getOrDefault(sent.channel(), "•••"),
                "left", TimeLeft.until(sent.expiresAt(), now).model());
    }

    /** The channel of the last code first. */
    private List<Map<String, String>> offers() {
        Optional<Channel> last = state.sent().map(SentCode::channel).or(choice::unasked);
        List<Channel> channels = new ArrayList<>(choice.open());
        channels.sort(Comparator.comparing((Channel channel) -> !last.equals(Optional.of(channel)))
                .thenComparing(Comparator.naturalOrder()));
        return channels.stream()
                .map(channel -> Map.of("channel", ChannelWord.of(channel), "label", label(channel)))
                .toList();
    }

    private String label(Channel channel) {
        boolean again = state.sent().filter(sent -> sent.channel() == channel).isPresent();
        return (again ? AGAIN : SEND).get(channel);
    }
}
