package fr.guichet.establishment.csv;

import java.util.Locale;

/** Why a file is refused as a whole; nothing of it was done. */
public enum FileRefusal {
    /** More than a megabyte. */
    TOO_LARGE,
    /** More than two thousand lines after the header. */
    TOO_MANY_LINES,
    /** Not UTF-8, in which a spreadsheet saves it as "CSV UTF-8". */
    NOT_UTF8,
    /** No header. */
    EMPTY,
    /** The header has a column that nobody knows, or one twice. */
    UNKNOWN_COLUMN,
    /** The header lacks a column that is needed. */
    MISSING_COLUMN;

    /** Stable word for an API and for message keys: {@code too_large}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
