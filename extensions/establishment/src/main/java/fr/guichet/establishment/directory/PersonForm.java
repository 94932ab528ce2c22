package fr.guichet.establishment.directory;

/**
 * What a référent typed about a person, null or empty where nothing was.
 *
 * @param family surname
 * @param given first name
 * @param email address that the invitation goes to; empty with a number
 * @param username user name (ID-4), or empty for one made of the names; empty with a number
 * @param profession code of TRE_G15, or empty; empty with a number
 * @param number national identifier of a professional who may have an account; else empty
 * @param referent whether the person is to be a référent too
 */
public record PersonForm(
        String family,
        String given,
        String email,
        String username,
        String profession,
        String number,
        boolean referent) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "PersonForm";
    }
}
