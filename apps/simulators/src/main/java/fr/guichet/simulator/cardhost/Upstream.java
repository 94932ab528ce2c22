package fr.guichet.simulator.cardhost;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks the login host from a chosen source address, which no HTTP client of the JDK can do. HTTP/1.0 with one request a
 * connection: such an answer is never chunked and ends with its connection.
 */
final class Upstream {

    private static final int CONNECT_MILLIS = 5_000;
    /** The gateway may ask OCSP and a CRL before it answers. */
    private static final int ANSWER_MILLIS = 60_000;

    private static final int LIMIT_BYTES = 4 * 1024 * 1024;

    private final URI origin;
    private final InetAddress source;

    Upstream(URI origin, InetAddress source) {
        this.origin = origin;
        this.source = source;
    }

    /**
     * One GET.
     *
     * @param target path and query, as the browser wrote them
     * @throws IOException when the login host cannot be reached or does not speak HTTP
     */
    UpstreamAnswer get(URI target, List<Header> headers) throws IOException {
        try (Socket socket = new Socket()) {
            InetAddress address = InetAddress.getByName(origin.getHost());
            // Between two IPv4 addresses: the source is one.
            InetAddress reached = address.isLoopbackAddress() ? InetAddress.getByName("127.0.0.1") : address;
            socket.bind(new InetSocketAddress(source, 0));
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.connect(new InetSocketAddress(reached, origin.getPort()), CONNECT_MILLIS);
            socket.getOutputStream().write(head(target, headers).getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes(LIMIT_BYTES + 1);
            if (answer.length > LIMIT_BYTES) {
                throw new IOException("an answer that is too long");
            }
            return UpstreamAnswer.parse(answer);
        }
    }

    private String head(URI target, List<Header> headers) {
        String query = target.getRawQuery();
        StringBuilder head = new StringBuilder("GET ").append(target.getRawPath());
        if (query != null) {
            head.append('?').append(query);
        }
        head.append(" HTTP/1.0\r\nHost: ").append(origin.getRawAuthority()).append("\r\nConnection: close\r\n");
        for (Header header : headers) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        return head.append("\r\n").toString();
    }
}
