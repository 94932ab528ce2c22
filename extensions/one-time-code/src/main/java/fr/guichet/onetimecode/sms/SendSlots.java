package fr.guichet.onetimecode.sms;

import java.util.concurrent.Semaphore;

/**
 * How many sends of one gateway may be under way on this node. One more is refused at once instead of waiting: a gateway
 * that has become slow must not take the threads of the other logins.
 */
final class SendSlots {

    private final Semaphore free;
    private final int most;

    SendSlots(int most) {
        this.free = new Semaphore(most);
        this.most = most;
    }

    /** @throws SmsException {@link SmsFailure#OVERLOADED} when all are taken */
    void take() throws SmsException {
        if (!free.tryAcquire()) {
            throw new SmsException(SmsFailure.OVERLOADED, most + " sends are under way on this node");
        }
    }

    void giveBack() {
        free.release();
    }
}
