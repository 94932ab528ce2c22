package fr.guichet.simulator.workbench;

import fr.guichet.simulator.pki.TestCard;
import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.Request;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reader's pages: choose a card, type its code, go on with a real handshake. */
final class CardReader {

    /** The card host's own address; the same path and query lead there with the certificate of the handshake. */
    private static final Pattern PATH = Pattern.compile("/realms/[A-Za-z0-9_-]+/broker/[A-Za-z0-9_-]+/endpoint/card");

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final String NO_CARD = "none";

    private final CardCodes codes = new CardCodes();
    private final CardHandshake handshake;
    private final URI loginHost;

    CardReader(CardHandshake handshake, URI loginHost) {
        this.handshake = handshake;
        this.loginHost = loginHost;
    }

    static boolean isAt(String path) {
        return PATH.matcher(path).matches();
    }

    Answer open(Request request) {
        return page(200, request, ReaderForm.untouched());
    }

    Answer submit(Request request) {
        String chosen = request.field("card");
        Optional<TestCard> card = TestCard.named(chosen);
        switch (request.field("action")) {
            case "cancel":
                return goOn(request, Optional.empty());
            case "unlock":
                card.ifPresent(codes::unlock);
                return page(200, request, new ReaderForm(card, false, Optional.empty(), false));
            default:
                break;
        }
        if (chosen.equals(NO_CARD)) {
            return goOn(request, Optional.empty());
        }
        if (card.isEmpty()) {
            return page(422, request, ReaderForm.untouched().with(Text.CHOOSE_ONE.in(request.language())));
        }
        String code = request.field("code");
        ReaderForm form = new ReaderForm(card, false, Optional.empty(), false);
        if (!FOUR_DIGITS.matcher(code).matches()) {
            // A real card's window sends nothing before four digits are there: this costs no try.
            return page(422, request, form.with(Text.FOUR_DIGITS.in(request.language())));
        }
        CardCodes.Reply reply = codes.enter(card.get(), code);
        if (reply instanceof CardCodes.Right) {
            return goOn(request, card);
        }
        if (reply instanceof CardCodes.Wrong wrong) {
            return page(422, request, form.with(Text.WRONG_CODE.in(request.language()) + " " + wrong.left()));
        }
        return page(422, request, form.locked(Text.LOCKED.in(request.language())));
    }

    private Answer goOn(Request request, Optional<TestCard> card) {
        ReaderForm form = new ReaderForm(card, card.isEmpty(), Optional.empty(), false);
        try {
            return handshake
                    .redirection(request.target(), card)
                    .map(Answer::redirect)
                    .orElseGet(() -> page(502, request, form.with(Text.STRANGE_ANSWER.in(request.language()))));
        } catch (IOException e) {
            return page(502, request, form.with(Text.NO_ANSWER.in(request.language())));
        }
    }

    private Answer page(int status, Request request, ReaderForm form) {
        Language language = request.language();
        String title =
                (form.error().isPresent() ? Text.ERROR.in(language) + language.colon() : "") + Text.READER.in(language);
        return Answer.pageLeadingTo(
                loginHost,
                status,
                Layout.page(
                        language,
                        title,
                        request.targetIn(language.other()),
                        form.render(language, request.targetIn(language))));
    }
}
