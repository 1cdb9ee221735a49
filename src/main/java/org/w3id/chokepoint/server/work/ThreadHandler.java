package org.w3id.chokepoint.server.work;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ThreadPool;

/**
 * Which thread a request is given: while there are few, the one that has read it, since to wake another costs as much as a
 * short answer. What has a body to wait for, or comes when there are many, gets a virtual thread: to wait for a client, or for
 * a place, then costs no thread of the machine.
 */
public final class ThreadHandler extends Handler.Wrapper {
    private static final int FEW = 32;

    /** Of Jetty: so many are left to read requests while the few wait for places and each processor has one that selects. */
    private static final int MIN_THREADS = 3 * FEW + Runtime.getRuntime().availableProcessors();

    private final Semaphore few = new Semaphore(FEW);
    private final Executor others = Executors.newVirtualThreadPerTaskExecutor();

    @Override
    protected void doStart() throws Exception {
        if (getServer().getThreadPool() instanceof ThreadPool.SizedThreadPool threads) {
            threads.setMaxThreads(Math.max(threads.getMaxThreads(), MIN_THREADS));
        }
        super.doStart();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (DepartureHandler.hasBody(request) || !few.tryAcquire()) {
            others.execute(() -> handleApart(request, response, callback));
            return true;
        }
        try {
            return super.handle(request, response, callback);
        } finally {
            few.release();
        }
    }

    /** As Jetty does after a handler that takes no request, or fails. */
    private void handleApart(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable e) {
            Response.writeError(request, response, callback, e);
        }
    }
}
