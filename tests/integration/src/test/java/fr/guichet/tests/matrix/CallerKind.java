package fr.guichet.tests.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Who calls: a column of the table each, in this order. They logged in by card, which proves {@code eidas2}, unless the name
 * says otherwise. The doctor is the one whose dossiers and delegations are asked for, and who authorised the others.
 */
enum CallerKind {
    ANONYMOUS,
    /** The doctor's, of before. */
    EXPIRED_TOKEN,
    /** The doctor's, made for no API of ours. */
    WRONG_AUDIENCE,
    /** The dossier service by its own secret, for nobody. */
    SERVICE,
    DOCTOR,
    DOCTOR_EIDAS1,
    /** Has nothing to do with the doctor. */
    OTHER_DOCTOR,
    /** Authorised to read dossiers, and nothing of their medical part and their part on autonomy. */
    ASSISTANT_DOSSIERS_READ,
    ASSISTANT_DOSSIERS_WRITE,
    /** Also reads dossiers, as all who follow. */
    ASSISTANT_MEDICAL_READ,
    ASSISTANT_MEDICAL_WRITE,
    ASSISTANT_AUTONOMY_READ,
    ASSISTANT_AUTONOMY_WRITE,
    ASSISTANT_ALL_WRITE,
    ASSISTANT_ALL_WRITE_EIDAS1,
    /** Writes dossiers and their medical part, and sees nothing of the part on autonomy. */
    COLLEAGUE_IN_PERIOD,
    COLLEAGUE_BEFORE,
    /** The doctor ended the period, and the token is of after. */
    COLLEAGUE_AFTER,
    /** The doctor ended the period, and the token is of before and still good. */
    COLLEAGUE_AFTER_OLD_TOKEN,
    /** Of the establishment that is asked for. */
    REFERENT,
    REFERENT_EIDAS1,
    /** Of another establishment. */
    OTHER_REFERENT;

    /** Heads of the columns. */
    static List<String> columns() {
        return Arrays.stream(values()).map(CallerKind::column).toList();
    }

    /** Head of the column: {@code other-doctor}. */
    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
