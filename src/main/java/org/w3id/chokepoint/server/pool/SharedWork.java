package org.w3id.chokepoint.server.pool;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.w3id.chokepoint.error.ChokepointException;

/**
 * What many requests need, and takes longer to make than one request may: made once, when it is first asked for, on a thread
 * of its own, which goes on when those who wait for it give up. After a failure the next who asks begins anew.
 */
public final class SharedWork<T> implements Supplier<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Supplier<T> source;
    private final Runnable after;
    private FutureTask<T> making;

    /**
     * @param name what it is, for messages
     * @param after run by the same thread at the end
     */
    public SharedWork(String name, Supplier<T> source, Runnable after) {
        this.name = name;
        this.after = after;
        this.source = source;
    }

    /** @throws ChokepointException BUSY if it is not there yet; and what making it throws */
    @Override
    public T get() {
        FutureTask<T> task = task();
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.busy(name + " is still being made");
        } catch (TimeoutException e) {
            throw Refusal.busy(name + " is still being made");
        } catch (ExecutionException e) {
            forget(task);
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private synchronized FutureTask<T> task() {
        if (making == null) {
            making = new FutureTask<>(this::make);
            Thread.ofPlatform().daemon().name(name).start(making);
        }
        return making;
    }

    private T make() {
        try {
            return source.get();
        } finally {
            after.run();
        }
    }

    private synchronized void forget(FutureTask<T> failed) {
        if (making == failed) {
            making = null;
        }
    }
}
