package fr.guichet.simulator.workbench;

import fr.guichet.simulator.inbox.Inbox;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.simulator.sms.ReceivedSms;
import fr.guichet.simulator.sms.SmsInbox;
import fr.guichet.simulator.web.Answer;
import fr.guichet.simulator.web.Html;
import fr.guichet.simulator.web.Language;
import fr.guichet.simulator.web.Request;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was received: the SMS with their texts; the mails, and each one as text and as it would look. */
final class InboxPages {

    private final Inbox inbox;
    private final SmsInbox telephones;

    InboxPages(Inbox inbox, SmsInbox telephones) {
        this.inbox = inbox;
        this.telephones = telephones;
    }

    Answer list(Request request) {
        Language language = request.language();
        Html html = new Html()
                .raw("<p>")
                .link("/inbox" + language.parameter(), Text.RELOAD.in(language))
                .raw("</p>\n");
        listMails(html, language);
        listSms(html, language);
        return Answer.page(
                200, Layout.page(language, Text.INBOX.in(language), request.targetIn(language.other()), html));
    }

    private void listMails(Html html, Language language) {
        List<Mail> mails = new ArrayList<>(inbox.mails());
        Collections.reverse(mails);
        html.element("h2", Text.MAILS.in(language)).raw("\n");
        if (mails.isEmpty()) {
            html.element("p", Text.NO_MAIL.in(language)).raw("\n");
        } else {
            html.raw("<ul class=\"mails\">\n");
            for (Mail mail : mails) {
                html.raw("<li>")
                        .link("/inbox/" + mail.id() + language.parameter(), subject(mail, language))
                        .raw(" <span>")
                        .text(Text.TO.in(language) + " " + String.join(", ", mail.recipients()))
                        .raw("</span> <span>")
                        .text(date(mail.sent(), language))
                        .raw("</span></li>\n");
            }
            html.raw("</ul>\n");
        }
    }

    private void listSms(Html html, Language language) {
        List<ReceivedSms> messages = new ArrayList<>(telephones.messages());
        Collections.reverse(messages);
        html.element("h2", Text.SMS.in(language)).raw("\n");
        if (messages.isEmpty()) {
            html.element("p", Text.NO_SMS.in(language));
        } else {
            html.raw("<ul class=\"mails\">\n");
            for (ReceivedSms sms : messages) {
                html.raw("<li><strong>")
                        .text(sms.text())
                        .raw("</strong> <span>")
                        .text(Text.TO.in(language) + " " + sms.number())
                        .raw("</span> <span>")
                        .text(date(sms.received(), language) + " (" + sms.route() + ")")
                        .raw("</span></li>\n");
            }
            html.raw("</ul>\n");
        }
    }

    /** One mail; empty when there is none of that id. */
    Optional<Answer> one(Request request, String id) {
        Language language = request.language();
        return inbox.find(id)
                .map(mail -> Answer.page(
                        200,
                        Layout.page(
                                language,
                                subject(mail, language),
                                request.targetIn(language.other()),
                                content(mail, language))));
    }

    /** The HTML part alone, for the frame; empty when there is none. */
    Optional<Answer> formatted(String id) {
        return inbox.find(id).flatMap(Mail::html).map(Answer::mail);
    }

    private static Html content(Mail mail, Language language) {
        Html html = new Html().raw("<dl>\n");
        line(html, Text.FROM.in(language), mail.from());
        line(html, Text.TO.in(language), String.join(", ", mail.recipients()));
        line(html, Text.DATE.in(language), date(mail.sent(), language));
        html.raw("</dl>\n").element("h2", Text.LINKS.in(language));
        if (mail.links().isEmpty()) {
            html.element("p", Text.NO_LINKS.in(language));
        } else {
            html.raw("<ul>\n");
            mail.links().forEach(link -> html.raw("<li>")
                    .link(link.toString(), link.toString())
                    .raw("</li>\n"));
            html.raw("</ul>\n");
        }
        mail.html().ifPresent(source -> html.element("h2", Text.AS_HTML.in(language))
                .raw("<iframe sandbox=\"allow-top-navigation-by-user-activation\" title=\"")
                .text(Text.AS_HTML.in(language))
                .raw("\" src=\"/inbox/")
                .text(mail.id())
                .raw("/html\"></iframe>\n"));
        mail.text().ifPresent(source -> html.element("h2", Text.AS_TEXT.in(language))
                .raw("<pre tabindex=\"0\">")
                .text(source)
                .raw("</pre>\n"));
        return html;
    }

    private static void line(Html html, String term, String value) {
        html.element("dt", term).element("dd", value).raw("\n");
    }

    private static String subject(Mail mail, Language language) {
        return mail.subject().isBlank() ? Text.NO_SUBJECT.in(language) : mail.subject();
    }

    private static String date(Instant instant, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag(language.code()))
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
