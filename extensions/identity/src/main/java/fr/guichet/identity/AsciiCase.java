package fr.guichet.identity;

/**
 * Capitals, for ASCII letters alone. {@code String.toUpperCase} also turns the long s into S and the dotless i into I,
 * which would make two different texts one identifier.
 */
final class AsciiCase {

    private AsciiCase() {}

    static String upper(String text) {
        StringBuilder capitals = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean small = character >= 'a' && character <= 'z';
            capitals.append(small ? (char) (character - 'a' + 'A') : character);
        }
        return capitals.toString();
    }
}
