package fr.guichet.federation.upstream;

import java.util.List;
import java.util.Set;

/** What the common page says of each refusal: what happened, in plain words, and what to do, the most useful first. */
final class RefusalText {

    /** Advice after which the same login may well succeed. */
    private static final Set<String> WORTH_TRYING_AGAIN = Set.of(
            "upstreamAdviceRetry",
            "upstreamAdviceByMistake",
            "upstreamAdviceLater",
            "upstreamAdvicePhone",
            "upstreamAdviceStronger",
            "upstreamAdviceSignInAnew");

    private static final List<String> TRY_AGAIN = List.of("upstreamAdviceRetry", "upstreamAdviceOtherMeans");
    private static final List<String> LATER = List.of("upstreamAdviceLater", "upstreamAdviceOtherMeans");
    private static final List<String> NOT_OURS = List.of("upstreamAdviceOtherMeans", "upstreamAdviceReport");
    private static final List<String> PERSON =
            List.of("upstreamAdviceContact", "upstreamAdviceOtherMeans", "upstreamAdviceReport");

    private RefusalText() {}

    static RefusalView of(UpstreamRefusal refusal) {
        return switch (refusal) {
            case CANCELLED ->
                view(
                        "upstreamCancelledTitle",
                        "upstreamCancelledReason",
                        List.of("upstreamAdviceByMistake", "upstreamAdviceOtherMeans"));
            case PHONE_TIMEOUT ->
                view(
                        "upstreamPhoneTimeoutTitle",
                        "upstreamPhoneTimeoutReason",
                        List.of("upstreamAdvicePhone", "upstreamAdvicePhoneClock", "upstreamAdviceOtherMeans"));
            case ERROR_ANSWER -> view("upstreamErrorAnswerTitle", "upstreamErrorAnswerReason", TRY_AGAIN);
            case NO_LOGIN ->
                view(
                        "upstreamNoLoginTitle",
                        "upstreamNoLoginReason",
                        List.of("upstreamAdviceSameBrowser", "upstreamAdviceStartAgain"));
            case UNAVAILABLE -> view("upstreamUnavailableTitle", "upstreamUnavailableReason", LATER);
            case TOO_SLOW -> view("upstreamTooSlowTitle", "upstreamTooSlowReason", LATER);
            case TOO_BUSY -> view("upstreamTooBusyTitle", "upstreamTooBusyReason", LATER);
            case MISCONFIGURED -> view("upstreamMisconfiguredTitle", "upstreamMisconfiguredReason", NOT_OURS);
            case CODE_REFUSED -> view("upstreamCodeRefusedTitle", "upstreamCodeRefusedReason", TRY_AGAIN);
            case ANSWER_MALFORMED -> view("upstreamAnswerMalformedTitle", "upstreamAnswerMalformedReason", NOT_OURS);
            // The person can do nothing about any of these, nor tell them apart: the events do.
            case UNSIGNED, ALGORITHM, SIGNATURE, ISSUER, AUDIENCE, NONCE, SUBJECT_MISMATCH ->
                view("upstreamNotBelievedTitle", "upstreamNotBelievedReason", NOT_OURS);
            case EXPIRED, NOT_YET_VALID -> view("upstreamClockTitle", "upstreamClockReason", TRY_AGAIN);
            case USERINFO_FAILED -> view("upstreamUserinfoFailedTitle", "upstreamUserinfoFailedReason", LATER);
            case IDENTIFIER_ABSENT -> view("upstreamIdentifierAbsentTitle", "upstreamIdentifierAbsentReason", PERSON);
            case IDENTIFIER_MALFORMED ->
                view("upstreamIdentifierMalformedTitle", "upstreamIdentifierMalformedReason", PERSON);
            case IDENTIFIER_MISMATCH ->
                view("upstreamIdentifierMismatchTitle", "upstreamIdentifierMismatchReason", PERSON);
            case OTHER_PERSON ->
                view(
                        "upstreamOtherPersonTitle",
                        "upstreamOtherPersonReason",
                        List.of("upstreamAdviceOwnMeans", "upstreamAdviceReport"));
            case ACR_ABSENT, ACR_UNKNOWN -> view("upstreamAcrUnknownTitle", "upstreamAcrUnknownReason", NOT_OURS);
            case ACR_TOO_LOW ->
                view(
                        "upstreamAcrTooLowTitle",
                        "upstreamAcrTooLowReason",
                        List.of("upstreamAdviceStronger", "upstreamAdviceOtherMeans"));
            case AMR_ABSENT -> view("upstreamAmrAbsentTitle", "upstreamAmrAbsentReason", NOT_OURS);
            case AMR_NOT_ACCEPTED ->
                view(
                        "upstreamAmrNotAcceptedTitle",
                        "upstreamAmrNotAcceptedReason",
                        List.of("upstreamAdviceStronger", "upstreamAdviceOtherMeans"));
            case AUTH_TIME_ABSENT -> view("upstreamAuthTimeAbsentTitle", "upstreamAuthTimeAbsentReason", NOT_OURS);
            case AUTH_TOO_OLD ->
                view(
                        "upstreamAuthTooOldTitle",
                        "upstreamAuthTooOldReason",
                        List.of("upstreamAdviceSignInAnew", "upstreamAdviceOtherMeans"));
            case PROFESSION -> view("upstreamProfessionTitle", "upstreamProfessionReason", PERSON);
        };
    }

    private static RefusalView view(String titleKey, String reasonKey, List<String> adviceKeys) {
        boolean retryFirst = adviceKeys.stream().anyMatch(WORTH_TRYING_AGAIN::contains);
        return RefusalView.of(titleKey, reasonKey, adviceKeys, retryFirst);
    }
}
