package fr.guichet.simulator.web;

/** HTML under construction: what is text is escaped, what is markup is written in the simulators' own sources. */
public final class Html {

    private final StringBuilder markup = new StringBuilder();

    /** Markup as it is: constants only. */
    public Html raw(String constant) {
        markup.append(constant);
        return this;
    }

    /** Anything else, escaped for element content and for quoted attributes. */
    public Html text(String value) {
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
    public Html element(String name, String content) {
        return raw("<" + name + ">").text(content).raw("</" + name + ">");
    }

    /** A link. */
    public Html link(String address, String content) {
        return raw("<a href=\"").text(address).raw("\">").text(content).raw("</a>");
    }

    /** Everything of another piece. */
    public Html add(Html other) {
        markup.append(other.markup);
        return this;
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
