package fr.guichet.account.profile;

import fr.guichet.account.passwordrules.AccountKinds;
import fr.guichet.identity.AccountKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.validator.AttributeRequiredByMetadataValidator;
import org.keycloak.utils.StringUtil;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/**
 * An attribute that self-employed professionals may not leave empty in "Mon compte", and others may: where they practise
 * is asked of nobody who works for somebody else. The user profile knows no such rule.
 */
public final class SelfEmployedRequired implements SimpleValidator {

    /** Id of the validator. */
    public static final String ID = "guichet-required-of-self-employed";

    /** Where somebody changes their own account; an administrator may leave anything empty. */
    private static final Set<UserProfileContext> OWN =
            EnumSet.of(UserProfileContext.ACCOUNT, UserProfileContext.UPDATE_PROFILE);

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public ValidationContext validate(
            Object input, String attribute, ValidationContext context, ValidatorConfig config) {
        AttributeContext where =
                UserProfileAttributeValidationContext.from(context).getAttributeContext();
        if (isEmpty(input) && OWN.contains(where.getContext()) && isSelfEmployed(where)) {
            context.addError(new ValidationError(
                    ID, attribute, AttributeRequiredByMetadataValidator.ERROR_USER_ATTRIBUTE_REQUIRED));
        }
        return context;
    }

    private static boolean isSelfEmployed(AttributeContext where) {
        UserModel account = where.getUser();
        return account != null
                && AccountKinds.of(where.getSession().getContext().getRealm(), account)
                        .contains(AccountKind.SELF_EMPLOYED);
    }

    static boolean isEmpty(Object input) {
        return !(input instanceof List<?> values)
                || values.stream().allMatch(value -> !(value instanceof String text) || StringUtil.isBlank(text));
    }
}
