package fr.guichet.account.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransaction;
import org.keycloak.models.KeycloakTransactionManager;

class AccountTurnsTest {

    private static final String ACCOUNT = "42155969-0228-4f80-ae93-b95c431e14b8";

    @Test
    void theNextLoginWaitsUntilTheTransactionOfTheOneBeforeHasEnded() throws Exception {
        AccountTurns turns = new AccountTurns(Duration.ofSeconds(20));
        Request first = new Request();
        turns.inTurn(first.session(), ACCOUNT, () -> "first");

        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(() -> turns.inTurn(new Request().session(), ACCOUNT, ended::get));
        assertThat(second).isNotCompleted();
        ended.set(true);
        first.commit();

        assertThat(second.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theNextLoginWaitsUntilTheServerHasCountedTheOneBefore() throws Exception {
        AccountTurns turns = new AccountTurns(Duration.ofSeconds(20));
        List<Runnable> counting = new ArrayList<>();
        Request first = new Request(counting::add);
        turns.inTurn(first.session(), ACCOUNT, () -> "first");
        first.commit();

        AtomicBoolean counted = new AtomicBoolean();
        CompletableFuture<Boolean> second =
                CompletableFuture.supplyAsync(() -> turns.inTurn(new Request().session(), ACCOUNT, counted::get));
        assertThat(second).isNotCompleted();
        counted.set(true);
        counting.forEach(Runnable::run);

        assertThat(second.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aServerThatStopsAndCountsNoMoreKeepsNoTurn() {
        AccountTurns turns = new AccountTurns(Duration.ofMillis(1));
        Request last = new Request(task -> {
            throw new RejectedExecutionException("stopping");
        });
        turns.inTurn(last.session(), ACCOUNT, () -> "last");
        last.commit();

        Request next = new Request();
        turns.inTurn(next.session(), ACCOUNT, () -> "next");

        assertThat(next.enlisted).as("the turn was taken").hasSize(1);
    }

    @Test
    void aLoginThatFailsGivesItsTurnBackWhenItsTransactionIsRolledBack() {
        AccountTurns turns = new AccountTurns(Duration.ofMillis(1));
        Request failing = new Request();
        assertThatThrownBy(() -> turns.inTurn(failing.session(), ACCOUNT, () -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);
        failing.rollBack();

        Request next = new Request();
        turns.inTurn(next.session(), ACCOUNT, () -> "next");

        assertThat(next.enlisted).as("the turn was taken").hasSize(1);
    }

    @Test
    void whoWaitedLongEnoughGoesOnWithoutATurn() {
        AccountTurns turns = new AccountTurns(Duration.ofMillis(1));
        turns.inTurn(new Request().session(), ACCOUNT, () -> "never ends");

        Request next = new Request();

        assertThat(turns.inTurn(next.session(), ACCOUNT, () -> "next")).isEqualTo("next");
        assertThat(next.enlisted).isEmpty();
    }

    @Test
    void manyLoginsAtOnceHoldFewThreads() throws Exception {
        AccountTurns turns = new AccountTurns(Duration.ofMinutes(5));
        Request first = new Request();
        turns.inTurn(first.session(), ACCOUNT, () -> "first");
        ExecutorService threads = Executors.newCachedThreadPool();
        CompletionService<String> crowd = new ExecutorCompletionService<>(threads);
        try {
            for (int i = 0; i < 20; i++) {
                crowd.submit(() -> turns.inTurn(new Request().session(), ACCOUNT, () -> "without its turn"));
            }

            // Four wait for the first, which never ends; nobody else does.
            for (int i = 0; i < 16; i++) {
                Future<String> goneOn = crowd.poll(20, TimeUnit.SECONDS);
                assertThat(goneOn).as("one that did not wait").isNotNull();
                assertThat(goneOn.get()).isEqualTo("without its turn");
            }
            assertThat(crowd.poll()).isNull();
        } finally {
            threads.shutdownNow();
        }
    }

    /** A session that keeps what is enlisted until its transaction ends. */
    private static final class Request {

        private final List<KeycloakTransaction> enlisted = new ArrayList<>();
        private final Executor counting;

        /** What it leaves to be counted is counted at once. */
        Request() {
            this(Runnable::run);
        }

        Request(Executor counting) {
            this.counting = counting;
        }

        KeycloakSession session() {
            KeycloakTransactionManager manager = proxy(KeycloakTransactionManager.class, (method, arguments) -> {
                KeycloakTransaction transaction = (KeycloakTransaction) arguments[0];
                transaction.begin();
                enlisted.add(transaction);
                return null;
            });
            ExecutorService queue = proxy(ExecutorService.class, (method, arguments) -> {
                counting.execute((Runnable) arguments[0]);
                return null;
            });
            ExecutorsProvider queues = proxy(ExecutorsProvider.class, (method, arguments) -> queue);
            return proxy(KeycloakSession.class, (method, arguments) -> method.equals("getProvider") ? queues : manager);
        }

        void commit() {
            enlisted.forEach(KeycloakTransaction::commit);
        }

        void rollBack() {
            enlisted.forEach(KeycloakTransaction::rollback);
        }

        private static <T> T proxy(Class<T> type, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
        }
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }
}
