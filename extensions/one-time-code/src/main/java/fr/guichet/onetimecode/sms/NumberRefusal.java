package fr.guichet.onetimecode.sms;

/** Why a typed number is not taken. The person is told each in words of its own. */
public enum NumberRefusal {
    /** Nothing was typed. */
    EMPTY,
    /** Not a telephone number: letters, too short, too long, or in a block that no operator was given. */
    NOT_A_NUMBER,
    /** A number of another country, or of a territory with a numbering plan of its own. */
    FOREIGN,
    /** A fixed line, which receives no SMS: 01 to 05 and the fixed blocks of the overseas départements. */
    LANDLINE,
    /** A number with a tariff of its own: 08, and what else the plan reserves. */
    PREMIUM,
    /** French and none of the above, yet no mobile: 09. */
    NOT_MOBILE
}
