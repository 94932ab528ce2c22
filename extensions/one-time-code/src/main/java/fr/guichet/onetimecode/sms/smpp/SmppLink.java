package fr.guichet.onetimecode.sms.smpp;

import fr.guichet.onetimecode.sms.SmsException;
import fr.guichet.onetimecode.sms.SmsFailure;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

/** The one session with the message centre: bound at the first send, bound again at the next send once it is lost. */
final class SmppLink {

    /** SMPP 3.4, 4.1.1: with the final zero, 16 and 9 octets. */
    private static final int LONGEST_SYSTEM_ID = 15;

    private static final int LONGEST_PASSWORD = 8;

    private final SmppGatewayConfig config;
    private final UnaryOperator<String> environment;
    private final ReentrantLock binding = new ReentrantLock();
    private Optional<BoundSession> bound = Optional.empty();
    private boolean ended;

    SmppLink(SmppGatewayConfig config, UnaryOperator<String> environment) {
        this.config = config;
        this.environment = environment;
    }

    /** @throws SmsException when there is none and none can be bound */
    BoundSession session() throws SmsException {
        if (!tryLock()) {
            throw new SmsException(SmsFailure.UNREACHABLE, "the session is still being bound");
        }
        try {
            if (ended) {
                throw new SmsException(SmsFailure.UNREACHABLE, "the gateway's settings changed");
            }
            if (bound.filter(BoundSession::isUsable).isEmpty()) {
                bound = Optional.of(bind());
            }
            return bound.get();
        } finally {
            binding.unlock();
        }
    }

    boolean isBound() {
        binding.lock();
        try {
            return bound.filter(BoundSession::isUsable).isPresent();
        } finally {
            binding.unlock();
        }
    }

    private boolean tryLock() {
        try {
            return binding.tryLock(config.bindTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private BoundSession bind() throws SmsException {
        BindParameter parameters = new BindParameter(
                BindType.BIND_TX,
                secret(
                        config.systemId().read(environment),
                        LONGEST_SYSTEM_ID,
                        config.systemId().name()),
                secret(
                        config.password().read(environment),
                        LONGEST_PASSWORD,
                        config.password().name()),
                config.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "");
        SMPPSession session = new SMPPSession(new GatewayConnections(config));
        session.setEnquireLinkTimer(Math.toIntExact(config.enquireLink().toMillis()));
        session.setTransactionTimer(config.totalTimeout().toMillis());
        try {
            session.connectAndBind(
                    config.host(),
                    config.port(),
                    parameters,
                    config.bindTimeout().toMillis());
        } catch (IOException failed) {
            session.close();
            throw failure(failed);
        }
        return new BoundSession(session, config);
    }

    /** Checked here, for what the library says of a text that is too long repeats it. */
    private static String secret(String value, int longest, String variable) throws SmsException {
        if (value.length() > longest || !value.chars().allMatch(c -> c < 0x80)) {
            throw new SmsException(
                    SmsFailure.MISCONFIGURED,
                    "the variable " + variable + " has more than the " + longest + " ASCII characters of SMPP");
        }
        return value;
    }

    private static SmsException failure(IOException failed) {
        if (failed.getCause() instanceof NegativeResponseException refused) {
            return SmppStatus.failure("bind_transmitter", refused.getCommandStatus());
        }
        return new SmsException(
                SmsFailure.UNREACHABLE,
                "no session: "
                        + Optional.ofNullable(failed.getCause())
                                .orElse(failed)
                                .getClass()
                                .getSimpleName());
    }

    /** The session and any later one. */
    void end() {
        binding.lock();
        try {
            ended = true;
            bound.ifPresent(BoundSession::unbind);
            bound = Optional.empty();
        } finally {
            binding.unlock();
        }
    }
}
