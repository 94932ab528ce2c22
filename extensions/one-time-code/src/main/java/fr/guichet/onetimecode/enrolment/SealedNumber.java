package fr.guichet.onetimecode.enrolment;

import fr.guichet.onetimecode.code.CodeSubject;
import fr.guichet.onetimecode.code.OneTimeCodeProvider;
import fr.guichet.onetimecode.code.Seal;
import fr.guichet.onetimecode.sms.MobileNumber;
import fr.guichet.onetimecode.sms.NumberRefusedException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** A number as the database and the login under way keep it: sealed, and bound to its person. */
public final class SealedNumber {

    private static final Logger LOG = Logger.getLogger(SealedNumber.class);

    private final Seal seal;
    private final CodeSubject owner;

    private SealedNumber(Seal seal, CodeSubject owner) {
        this.seal = seal;
        this.owner = owner;
    }

    /** For the numbers of one account. */
    public static SealedNumber of(KeycloakSession session, UserModel account) {
        return new SealedNumber(
                OneTimeCodeProvider.of(session).numbers(),
                CodeSubject.of(session.getContext().getRealm(), account));
    }

    public String close(MobileNumber number) {
        return seal.close(owner, number.e164());
    }

    /** Empty, and logged without the number, when it does not open: another person's, altered, or its key is gone. */
    public Optional<MobileNumber> open(String sealed) {
        try {
            return Optional.of(MobileNumber.parse(seal.open(owner, sealed)));
        } catch (Seal.BrokenException e) {
            LOG.errorf("the number of the account %s does not open: was a key taken away?", owner.userId());
        } catch (NumberRefusedException e) {
            LOG.errorf("the number of the account %s is no mobile any more: %s", owner.userId(), e.refusal());
        }
        return Optional.empty();
    }
}
