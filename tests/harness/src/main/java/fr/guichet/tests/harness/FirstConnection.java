package fr.guichet.tests.harness;

import fr.guichet.local.Secrets;
import java.util.Locale;

/** The pages of a first connection: the form of the account, then the terms of use. */
public final class FirstConnection {
    private final Page form;
    private final String email;
    private final String password = "Aa1" + Secrets.random();

    /** @param page the form, just shown */
    public FirstConnection(Page page) {
        this.form = page;
        // An address of its own: the inbox is everybody's.
        this.email =
                "doctor-" + Secrets.random().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "") + "@example.test";
    }

    /** The address typed into the form. */
    public String email() {
        return email;
    }

    /** The password typed into the form. */
    public String password() {
        return password;
    }

    /** Fills the form in as asked, and sends nothing. */
    public Page fillIn() {
        return fillInPassword()
                .fill("email", email)
                .fill("telephone", "01 99 00 12 34")
                .fill("streetAddress", "3 rue de la Paix")
                .fill("postcode", "75009")
                .fill("town", "Paris");
    }

    /** Fills the form in and sends it; the page that follows. */
    public Page send() {
        return fillIn().click("#account-create");
    }

    /** The form of an invited assistant, whose address is filled in already: sends it; the page that follows. */
    public Page sendAsAnAssistant() {
        return fillInPassword().click("#account-create");
    }

    /** The form, then the terms; the page that follows. */
    public Page complete() {
        return acceptTerms(send());
    }

    /** Ticks and validates the terms; the page that follows. */
    public static Page acceptTerms(Page terms) {
        return terms.tick("termsAccepted").click("#account-terms-validate");
    }

    private Page fillInPassword() {
        return form.fill("password", password).fill("passwordConfirm", password);
    }
}
