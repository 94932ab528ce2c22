package fr.guichet.onetimecode.enrolment.action;

import fr.guichet.onetimecode.code.Channel;
import fr.guichet.onetimecode.code.CodeState;
import fr.guichet.onetimecode.enrolment.EnrolledNumber;
import fr.guichet.onetimecode.login.Answer;
import fr.guichet.onetimecode.login.ChannelChoice;
import fr.guichet.onetimecode.login.CodeView;
import fr.guichet.onetimecode.sms.MobileNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** The pages of the enrolment and of the choice, with the models of their templates. */
final class EnrolmentPages {

    /** A number is proven by SMS and nothing else. */
    static final ChannelChoice SMS_ALONE = new ChannelChoice(Optional.of(Channel.SMS), Set.of(Channel.SMS));

    private final RequiredActionContext context;

    EnrolmentPages(RequiredActionContext context) {
        this.context = context;
    }

    void number(NumberAnswer number, Answer answer) {
        LoginFormsProvider form = context.form().setAttribute("typed", number.typed());
        number.problem().ifPresent(key -> form.setAttribute("problem", key));
        answer.above().ifPresent(notice -> form.setAttribute("notice", notice.model()));
        EnrolledNumber.masked(context.getUser()).ifPresent(masked -> form.setAttribute("current", masked));
        show(form, "sms-number.ftl");
    }

    void code(MobileNumber number, CodeState state, Answer answer, Instant now) {
        LoginFormsProvider form = context.form();
        new CodeView(state, SMS_ALONE, Map.of(Channel.SMS, number.masked()), OptionalInt.empty(), false)
                .model(answer, now)
                .forEach(form::setAttribute);
        show(form, "sms-code.ftl");
    }

    /**
     * @param ticked the choice shown as made
     * @param proven whether the number was just proven
     * @param nothingTicked whether the page comes back because nothing was chosen
     */
    void choice(Channel ticked, boolean proven, boolean nothingTicked) {
        LoginFormsProvider form = context.form()
                .setAttribute("ticked", ticked.name().toLowerCase(Locale.ROOT))
                .setAttribute("proven", proven)
                .setAttribute("nothingTicked", nothingTicked);
        EnrolledNumber.masked(context.getUser()).ifPresent(masked -> form.setAttribute("current", masked));
        show(form, "sms-choice.ftl");
    }

    /** @param reason key of the text that says why nothing can be done here now */
    void unavailable(String reason) {
        show(context.form().setAttribute("reason", reason), "sms-unavailable.ftl");
    }

    private void show(LoginFormsProvider form, String template) {
        context.challenge(form.createForm(template));
    }
}
