package fr.guichet.onetimecode.sms.http;

/** What the body of a request is written in. */
enum BodyFormat {
    JSON,
    FORM;

    /** @throws IllegalArgumentException saying what it should be */
    BodyTemplate parse(String template) {
        return this == JSON ? JsonBody.parse(template) : FormBody.parse(template);
    }
}
