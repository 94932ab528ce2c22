package fr.guichet.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;

/** A call without arguments: {@code Instant.now()} and not {@code Instant.now(clock)}. */
final class NoArguments extends DescribedPredicate<JavaCall<?>> {

    NoArguments() {
        super("no arguments");
    }

    @Override
    public boolean test(JavaCall<?> call) {
        return call.getTarget().getRawParameterTypes().isEmpty();
    }
}
