package fr.guichet.tests.cluster;

/** The steps of logins, as {@code docs/cluster.md} calls them: the node that has just done one is killed. */
enum Step {
    LOGIN_PAGE("Login page shown"),
    CARD_PRESENTED("Card presented, its hand-off code not yet redeemed"),
    AT_PROVIDER("At the provider's page"),
    CODE_SENT("Code sent"),
    CODE_ACCEPTED("Code accepted, the next page not yet asked for"),
    BACK("Back from the card host or the provider, the next page not yet asked for"),
    FORM("Form of the first connection shown"),
    TERMS("Terms shown"),
    SESSION("Logged in, the service has its code and no token yet");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
