package org.w3id.chokepoint.server.work;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** Ends the connection of a client that sends its request, or reads its answer, too slowly. */
public final class DeadlineHandler extends Handler.Wrapper {
    private static final int MIN_BYTES_PER_SECOND = 1 << 16;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Duration patience;
    private final SelectorThreads threads;

    /**
     * @param patience how long a body, or an answer of no length, may take
     * @param threads are told when a write has to wait
     */
    public DeadlineHandler(Duration patience, SelectorThreads threads) {
        this.patience = patience;
        this.threads = threads;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        TimedRequest timed = new TimedRequest(request, patience);
        TimedResponse answer = new TimedResponse(timed, response);
        return super.handle(timed, answer, Callback.from(callback, () -> {
            timed.end();
            answer.end();
        }));
    }

    private static Scheduler.Task after(Request request, Duration time, Runnable end) {
        return request.getComponents().getScheduler().schedule(end, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static final class TimedRequest extends Request.Wrapper {
        private volatile Scheduler.Task timer;
        private volatile boolean waitsForClient;
        private volatile boolean ended;

        private TimedRequest(Request request, Duration patience) {
            super(request);
            timer = DepartureHandler.hasBody(request) ? after(request, patience, this::tooSlow) : () -> true;
        }

        /** A body that is there, but that this machine was too busy to read, is no fault of the client. */
        private void tooSlow() {
            if (waitsForClient) {
                getWrapped().fail(new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408));
            } else if (!ended) {
                timer = after(this, LOOK, this::tooSlow);
            }
        }

        @Override
        public void demand(Runnable callback) {
            waitsForClient = true;
            super.demand(() -> {
                waitsForClient = false;
                callback.run();
            });
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = super.read();
            if (chunk != null && chunk.isLast()) {
                end();
            }
            return chunk;
        }

        private void end() {
            ended = true;
            timer.cancel();
        }
    }

    /** Most answers are written at once and need no timer: it starts when a write has to wait for the client. */
    private final class TimedResponse extends Response.Wrapper {
        private Scheduler.Task timer;
        private boolean ended;

        private TimedResponse(Request request, Response response) {
            super(request, response);
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            AtomicBoolean written = new AtomicBoolean();
            super.write(last, bytes, Callback.from(() -> written.set(true), callback));
            if (!written.get()) {
                threads.keepPromises();
                begin();
            }
        }

        private synchronized void begin() {
            if (timer == null && !ended) {
                long length = getHeaders().getLongField(HttpHeader.CONTENT_LENGTH);
                Duration time = patience.plusSeconds(Math.max(0, length) / MIN_BYTES_PER_SECOND);
                timer = after(getRequest(), time, this::tooSlow);
            }
        }

        private synchronized void end() {
            ended = true;
            if (timer != null) {
                timer.cancel();
            }
        }

        /** A reset, so that nobody takes a part for all. */
        private void tooSlow() {
            EndPoint end = getRequest().getConnectionMetaData().getConnection().getEndPoint();
            try {
                if (end.getTransport() instanceof SocketChannel socket) {
                    socket.setOption(StandardSocketOptions.SO_LINGER, 0);
                }
            } catch (IOException e) {
                // The socket is closed already.
            }
            end.close(new TimeoutException("the client reads too slowly"));
        }
    }
}
