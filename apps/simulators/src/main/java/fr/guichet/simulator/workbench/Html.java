package fr.guichet.simulator.workbench;

/** HTML under construction: what is text is escaped, what is markup is written in this package's own sources. */
final class Html {

    private final StringBuilder markup = new StringBuilder();

    /** Markup as it is: constants of this package only. */
    Html raw(String constant) {
        markup.append(constant);
        return this;
    }

    /** Anything else, escaped for element content and for quoted attributes. */
    Html text(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> markup.append("&amp;");
                case '<' -> markup.append("&lt;");
                case '>' -> markup.append("&gt;");
                case '"' -> markup.append("&quot;");
                case '\'' -> markup.append("&#39;");
                default -> markup.append(c);
            }
        }
        return this;
    }

    /** An element with text in it. */
    Html element(String name, String content) {
        return raw("<" + name + ">").text(content).raw("</" + name + ">");
    }

    /** A link. */
    Html link(String address, String content) {
        return raw("<a href=\"").text(address).raw("\">").text(content).raw("</a>");
    }

    Html add(Html other) {
        markup.append(other.markup);
        return this;
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
