package fr.guichet.card.revocation;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer, written on as it comes; ends the exchange when it grows past its limit. */
final class BoundedBody implements HttpResponse.BodySubscriber<Void> {

    private final OutputStream target;
    private final long maxBytes;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private Flow.Subscription subscription;
    private long received;

    BoundedBody(OutputStream target, long maxBytes) {
        this.target = target;
        this.maxBytes = maxBytes;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                write(buffer);
            }
            subscription.request(1);
        } catch (IOException failed) {
            subscription.cancel();
            done.completeExceptionally(failed);
        }
    }

    private void write(ByteBuffer buffer) throws IOException {
        received += buffer.remaining();
        if (received > maxBytes) {
            throw new IOException("more than " + maxBytes + " bytes");
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        target.write(bytes);
    }

    @Override
    public void onError(Throwable failure) {
        done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        done.complete(null);
    }
}
