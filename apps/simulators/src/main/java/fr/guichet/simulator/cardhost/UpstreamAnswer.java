package fr.guichet.simulator.cardhost;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The login host's answer: status, headers that may be passed on, body. */
record UpstreamAnswer(int status, List<Header> headers, byte[] body) {

    /** Headers that belong to one connection (RFC 9110, 7.6.1) or that the sender writes itself. */
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length",
            "date");

    /**
     * Reads an answer that ends with its connection.
     *
     * @throws IOException when it is no HTTP answer
     */
    static UpstreamAnswer parse(byte[] bytes) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        String[] status = line(in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("[1-5][0-9]{2}")) {
            throw new IOException("no HTTP status line");
        }
        List<Header> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IOException("no HTTP header line");
            }
            String name = line.substring(0, colon);
            if (name.toLowerCase(Locale.ROOT).equals("transfer-encoding")) {
                throw new IOException("an answer to HTTP/1.0 is not chunked (RFC 9112, 6.1)");
            }
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                headers.add(new Header(name, line.substring(colon + 1).strip()));
            }
        }
        return new UpstreamAnswer(Integer.parseInt(status[1]), List.copyOf(headers), in.readAllBytes());
    }

    private static String line(ByteArrayInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("an answer that ends in its head");
            }
            line.append((char) c);
        }
        int end = line.length() > 0 && line.charAt(line.length() - 1) == '\r' ? line.length() - 1 : line.length();
        return line.substring(0, end);
    }
}
