package org.w3id.chokepoint.server;

import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Passes each request to the handlers of the release that is served, and lets another release take over at any time.
 *
 * <p>A request is answered by one release from beginning to end. Jetty's HotSwapHandler stops the old handlers at once, with
 * the requests in them; here they are left to the garbage collector, which takes them after their last request.
 */
final class ReleaseSwitch extends Handler.Abstract {
    private volatile Handler served;

    ReleaseSwitch(Handler first) {
        this.served = first;
    }

    @Override
    protected void doStart() throws Exception {
        start(served);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        served.stop();
    }

    private void start(Handler handler) throws Exception {
        handler.setServer(getServer());
        handler.start();
    }

    /** Starts the handlers of another release, then sends all further requests to them. */
    void take(Supplier<Handler> next) {
        try {
            Handler handler = next.get();
            start(handler);
            served = handler;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the handlers of a release do not start", e);
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return served.handle(request, response, callback);
    }
}
