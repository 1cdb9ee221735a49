package org.w3id.chokepoint.server.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that clients leave while their requests are worked on, when nobody reads from their sockets.
 *
 * <p>A socket that can be read but has no byte to read has been closed by the other side, or somebody has just read what
 * there was: so it is looked at twice. One that has bytes belongs to a client that sends its next request already.
 */
public final class Departures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final long LOOK_MILLISECONDS = 100;

    /** Many that leave at once are noticed at once. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    /** A client that is waited for; found closed once, it may have sent the request that is being worked on. */
    private static final class Watched {
        private final CompletableFuture<Void> departure;
        private boolean foundClosed;

        private Watched(CompletableFuture<Void> departure) {
            this.departure = departure;
        }
    }

    private final Selector selector;
    private final Thread watcher =
            Thread.ofPlatform().daemon().name("departures").unstarted(this::watch);

    public Departures() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        watcher.start();
    }

    /** Watches a client until it leaves, or {@link #forget} is called. */
    void watch(SocketChannel client, CompletableFuture<Void> departure) {
        try {
            SelectionKey key = client.keyFor(selector);
            if (key == null) {
                client.register(selector, SelectionKey.OP_READ, new Watched(departure));
            } else {
                key.attach(new Watched(departure));
                key.interestOps(SelectionKey.OP_READ);
            }
        } catch (ClosedChannelException | CancelledKeyException e) {
            departure.complete(null);
        }
    }

    void forget(SocketChannel client) {
        SelectionKey key = client.keyFor(selector);
        if (key != null && key.isValid()) {
            key.interestOps(0);
        }
    }

    private void watch() {
        while (selector.isOpen()) {
            try {
                selector.select(Departures::look, LOOK_MILLISECONDS);
                Thread.sleep(BETWEEN_LOOKS);
            } catch (IOException | RuntimeException e) {
                LOG.debug("a client cannot be watched", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void look(SelectionKey key) {
        try {
            SocketChannel client = (SocketChannel) key.channel();
            // Before the client is looked up: whoever watches the next request meanwhile wants to read after this.
            key.interestOps(0);
            Watched watched = (Watched) key.attachment();
            if (client.socket().getInputStream().available() == 0) {
                foundClosed(key, watched);
            }
        } catch (IOException | CancelledKeyException e) {
            ((Watched) key.attachment()).departure.complete(null);
        }
    }

    private static void foundClosed(SelectionKey key, Watched watched) {
        if (watched.foundClosed) {
            watched.departure.complete(null);
        } else {
            watched.foundClosed = true;
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            LOG.debug("the watch over clients cannot be closed", e);
        }
    }
}
