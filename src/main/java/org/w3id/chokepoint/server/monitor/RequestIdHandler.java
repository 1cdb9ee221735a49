package org.w3id.chokepoint.server.monitor;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.w3id.chokepoint.server.http.RequestId;

/** Tells each client what its request is called. */
public final class RequestIdHandler extends Handler.Wrapper {
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put(RequestId.HEADER, RequestId.of(request));
        return super.handle(request, response, callback);
    }
}
