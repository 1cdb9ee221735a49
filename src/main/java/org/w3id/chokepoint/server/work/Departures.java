package org.w3id.chokepoint.server.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that clients leave while their requests are worked on, when nobody reads from their sockets.
 *
 * <p>A socket that can be read but has no byte to read has been closed by the other side. One that has bytes belongs to a
 * client that sends its next request already.
 */
public final class Departures implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final long MILLISECONDS = 100;

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

    /** Watches a client until the flag is set, or {@link #forget} is called. */
    void watch(SocketChannel client, AtomicBoolean gone) {
        try {
            SelectionKey key = client.keyFor(selector);
            if (key == null) {
                client.register(selector, SelectionKey.OP_READ, gone);
            } else {
                key.attach(gone);
                key.interestOps(SelectionKey.OP_READ);
            }
        } catch (ClosedChannelException | CancelledKeyException e) {
            gone.set(true);
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
                selector.select(Departures::look, MILLISECONDS);
            } catch (IOException | RuntimeException e) {
                LOG.debug("a client cannot be watched", e);
            }
        }
    }

    private static void look(SelectionKey key) {
        try {
            SocketChannel client = (SocketChannel) key.channel();
            if (client.socket().getInputStream().available() == 0 && key.attachment() instanceof AtomicBoolean gone) {
                gone.set(true);
            }
            key.interestOps(0);
        } catch (IOException | CancelledKeyException e) {
            ((AtomicBoolean) key.attachment()).set(true);
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
