package org.w3id.chokepoint.server.work;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * On a crowded server, does nothing for a client that left before its request was looked at.
 *
 * <p>Under a flood of clients that leave, the requests of others stand in line behind theirs, so that each must cost
 * little. A client that only says that it sends no more cannot be told from one that left; on a server that is not crowded
 * it is answered.
 */
public final class DepartureHandler extends Handler.Wrapper {
    private final BooleanSupplier crowded;

    /** @param crowded whether many requests are worked on or wait */
    public DepartureHandler(BooleanSupplier crowded) {
        this.crowded = crowded;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (crowded.getAsBoolean() && !hasBody(request) && hasLeft(request, response)) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
            callback.succeeded();
            return true;
        }
        return super.handle(request, response, callback);
    }

    static boolean hasBody(Request request) {
        HttpFields headers = request.getHeaders();
        return headers.contains(HttpHeader.TRANSFER_ENCODING) || headers.getLongField(HttpHeader.CONTENT_LENGTH) > 0;
    }

    private static boolean hasLeft(Request request, Response response) throws IOException {
        EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
        if (!(end.getTransport() instanceof SocketChannel socket)
                || socket.socket().getInputStream().available() > 0) {
            return false;
        }
        int count = end.fill(BufferUtil.allocate(1));
        if (count > 0) {
            // The next request, sent early, came just now and is broken: the client sends it again elsewhere.
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
        return count < 0;
    }
}
