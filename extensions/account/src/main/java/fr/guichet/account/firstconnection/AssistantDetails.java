package fr.guichet.account.firstconnection;

import fr.guichet.identity.AccountKind;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * The details of an assistant's account (DEL-2).
 *
 * @param declared the profession that the person chose; empty when the card names one
 */
record AssistantDetails(EmailAddress email, Optional<TelephoneNumber> telephone, Optional<DeclaredProfession> declared)
        implements NewAccountDetails {

    @Override
    public Optional<AccountKind> role() {
        return Optional.of(AccountKind.ASSISTANT);
    }

    @Override
    public void writeTo(UserModel account) {
        telephone.ifPresent(value -> account.setSingleAttribute(FormField.TELEPHONE.parameter(), value.value()));
        declared.ifPresent(
                value -> account.setSingleAttribute(FormField.DECLARED_PROFESSION.parameter(), value.code()));
    }
}
