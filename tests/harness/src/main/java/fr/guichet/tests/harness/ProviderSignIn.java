package fr.guichet.tests.harness;

import fr.guichet.simulator.oidc.SignInMeans;

/** The page of a simulated provider where people say who they are and how they sign in. */
final class ProviderSignIn {
    private final Page page;

    ProviderSignIn(Page page) {
        this.page = page;
    }

    /** Types the identifier, chooses the means and goes on; the page that follows. */
    Page send(String identifier, SignInMeans means) {
        page.browser().sensitive().add("a full national identifier", identifier);
        return page.choose("means-" + means.formValue())
                .fill("identifier", identifier)
                .click("continue");
    }

    Page cancel() {
        return page.click("cancel");
    }

    Page page() {
        return page;
    }
}
