package fr.guichet.onetimecode.sms.smpp;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the SMPP library silent at every level: its debug lines are whole PDUs, with password, number and text, and some
 * of its errors repeat the parameter they are about. What an operator needs to know is said by our own causes.
 */
final class LibraryLog {

    private LibraryLog() {}

    static void silence() {
        Logger.getLogger("org.jsmpp").setLevel(Level.OFF);
    }
}
