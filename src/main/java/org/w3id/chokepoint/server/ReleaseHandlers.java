package org.w3id.chokepoint.server;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Handler;
import org.w3id.chokepoint.release.Release;
import org.w3id.chokepoint.server.http.BodyLimitFilter;
import org.w3id.chokepoint.server.http.ProblemErrorHandler;

/** Makes what answers out of a release. */
record ReleaseHandlers(ServerParts parts) {
    private static final int MAX_FORM_FIELDS = 1_000;

    /** The handlers of a release, to be run in a server that is there. */
    Handler of(Release release) {
        FusekiServer.Builder builder = FusekiServer.create().fusekiModules(FusekiModules.empty());
        new Routes(release, parts).addTo(builder);
        FusekiServer fuseki = builder.build();
        ServletContextHandler context = ServletContextHandler.getServletContextHandler(fuseki.getServletContext());
        context.setMaxFormContentSize(BodyLimitFilter.MAX_BYTES);
        context.setMaxFormKeys(MAX_FORM_FIELDS);
        context.setErrorHandler(new ProblemErrorHandler(release.graph().names()));
        Handler handler = fuseki.getJettyServer().getHandler();
        fuseki.getJettyServer().setHandler((Handler) null);
        return handler;
    }
}
