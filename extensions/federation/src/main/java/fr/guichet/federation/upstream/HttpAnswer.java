package fr.guichet.federation.upstream;

import java.util.Locale;
import java.util.Optional;

/** Answer of an upstream, read whole. */
final class HttpAnswer {

    private final int status;
    private final Optional<String> mediaType;
    private final byte[] body;

    /**
     * @param status of the answer
     * @param contentType header as it was sent; null when there was none
     * @param body whole, within the bound
     */
    HttpAnswer(int status, String contentType, byte[] body) {
        this.status = status;
        this.mediaType = Optional.ofNullable(contentType)
                .map(header -> header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
        this.body = body;
    }

    int status() {
        return status;
    }

    boolean isOk() {
        return status == 200;
    }

    /** Media type in lower case and without parameters. */
    Optional<String> mediaType() {
        return mediaType;
    }

    byte[] body() {
        return body;
    }
}
