package fr.guichet.tests.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Sends exactly what it is told, from the address of the loopback interface it is told: an attacker's client. */
final class RawClient {
    private static final int LIMIT_MILLIS = 30_000;
    private static final int BETWEEN_MILLIS = 100;
    private static final Answer NONE = new Answer(0, List.of(), "");

    private final SSLContext tls;
    private final int port;
    private final String source;

    /**
     * @param tls with a card or without
     * @param port of the proxy's host on 127.0.0.1
     * @param source its own address
     */
    RawClient(SSLContext tls, int port, String source) {
        this.tls = tls;
        this.port = port;
        this.source = source;
    }

    /**
     * An answer.
     *
     * @param headers lines as they came
     */
    record Answer(int status, List<String> headers, String body) {
        /** The first header of that name, in whatever case. */
        Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst();
        }
    }

    Answer get(String target, String... headerLines) {
        return send("GET", target, "", headerLines);
    }

    Answer post(String target, String body, String... headerLines) {
        return send(
                "POST",
                target,
                body,
                Stream.concat(
                                Stream.of(
                                        "Content-Type: application/x-www-form-urlencoded",
                                        "Content-Length: " + body.length()),
                                Stream.of(headerLines))
                        .toArray(String[]::new));
    }

    private Answer send(String method, String target, String body, String... headerLines) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (Stream.of(headerLines).noneMatch(line -> line.startsWith("Host:"))) {
            request.append("Host: localhost:").append(port).append("\r\n");
        }
        for (String line : headerLines) {
            request.append(line).append("\r\n");
        }
        if (Stream.of(headerLines).noneMatch(line -> line.startsWith("Connection:"))) {
            request.append("Connection: close\r\n");
        }
        return exchange(request.append("\r\n").append(body).toString());
    }

    /** Writes that and reads until the proxy closes the connection or has answered whole. */
    Answer exchange(String text) {
        try (SSLSocket socket = connect()) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(socket);
        } catch (IOException e) {
            throw new IllegalStateException("No answer", e);
        }
    }

    /** Writes that, then a byte each time a tenth of a second went by without an answer, so often; the answer, or one of status 0. */
    Answer trickle(String text, int times) throws IOException {
        try (SSLSocket socket = connect()) {
            socket.setSoTimeout(BETWEEN_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            for (int time = 0; time < times; time++) {
                try {
                    return read(socket);
                } catch (SocketTimeoutException nothingYet) {
                    try {
                        socket.getOutputStream().write('a');
                    } catch (SocketException ended) {
                        return read(socket);
                    }
                }
            }
            return NONE;
        }
    }

    /** After the handshake. */
    SSLSocket connect(String... protocols) throws IOException {
        Socket plain = new Socket();
        plain.bind(new InetSocketAddress(source, 0));
        plain.connect(new InetSocketAddress("127.0.0.1", port), LIMIT_MILLIS);
        plain.setSoTimeout(LIMIT_MILLIS);
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", port, true);
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        socket.startHandshake();
        return socket;
    }

    private static Answer read(SSLSocket socket) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            byte[] buffer = new byte[8192];
            int read = socket.getInputStream().read(buffer);
            while (read >= 0) {
                bytes.write(buffer, 0, read);
                read = isWhole(bytes) ? -1 : socket.getInputStream().read(buffer);
            }
        } catch (SocketException closed) {
            // A proxy that does not wait for the rest of a request closes before it has read it.
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.") || end < 0) {
            return NONE;
        }
        List<String> lines = List.of(text.substring(0, end).split("\r\n"));
        return new Answer(
                Integer.parseInt(lines.get(0).split(" ")[1]), lines.subList(1, lines.size()), text.substring(end + 4));
    }

    private static boolean isWhole(ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        int length = head.indexOf("\r\ncontent-length:");
        if (length < 0) {
            return false;
        }
        String value = head.substring(length + "\r\ncontent-length:".length())
                .split("\r\n")[0]
                .strip();
        return text.length() - end - 4 >= Integer.parseInt(value);
    }
}
