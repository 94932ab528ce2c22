package fr.guichet.onetimecode.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConfiguredGatewayTest {

    @Test
    void oneSendMoreThanIsAllowedIsRefusedAtOnceAndTheSlotComesBack() throws Exception {
        MobileNumber number = MobileNumber.parse("06 12 34 56 78");
        WaitingTransport transport = new WaitingTransport();
        ConfiguredGateway gateway = new ConfiguredGateway("operator", transport, 1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> sendUnchecked(gateway, number));
        assertThat(transport.begun.await(20, TimeUnit.SECONDS)).isTrue();

        SmsException refused = catchThrowableOfType(SmsException.class, () -> gateway.send(number, "402917"));
        transport.go.countDown();
        first.get(20, TimeUnit.SECONDS);
        gateway.send(number, "402917");

        assertThat(refused.failure()).isEqualTo(SmsFailure.OVERLOADED);
    }

    private static void sendUnchecked(ConfiguredGateway gateway, MobileNumber number) {
        try {
            gateway.send(number, "402917");
        } catch (SmsException failed) {
            throw new AssertionError(failed);
        }
    }

    /** An operator that answers when it is told to. */
    private static final class WaitingTransport implements SmsTransport {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        public void deliver(MobileNumber to, SmsText text) throws SmsException {
            begun.countDown();
            try {
                if (go.await(20, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            throw new SmsException(SmsFailure.TIMED_OUT, "nobody told it to go on");
        }

        @Override
        public void close() {}
    }
}
