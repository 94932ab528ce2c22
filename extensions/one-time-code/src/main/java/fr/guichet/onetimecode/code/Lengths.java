package fr.guichet.onetimecode.code;

/** Texts joined so that no other texts join to the same: each one follows its length. */
final class Lengths {

    private Lengths() {}

    static String framed(String... parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            all.append(part.length()).append(':').append(part);
        }
        return all.toString();
    }
}
