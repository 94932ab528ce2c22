package fr.guichet.onetimecode.sms.http;

import java.util.Set;

/** The body of a request, with places for number, text and sender. */
interface BodyTemplate {

    /** Value of the header {@code Content-Type}. */
    String contentType();

    /** The names of all placeholders in it, known or not. */
    Set<String> placeholders();

    /** The body of one SMS. */
    byte[] fill(Placeholders values);
}
