package org.w3id.chokepoint.server;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;

/**
 * How much memory a connection takes.
 *
 * <p>Fuseki asks for 5 MiB to write each answer into. Jetty pools nothing above 64 KiB, so every request would allocate
 * that outside the heap and give it back, which takes several times as long as a short answer itself.
 */
final class BufferSizes {
    private static final int OUTPUT = 65_536;
    private static final int SMALL_WRITES = 8_192;
    private static final int RESPONSE_HEAD = 8_192;

    /** Of a request: the page of the endpoint sends a query in the address. Longer ones can be posted. */
    private static final int REQUEST_HEAD = 65_536;

    /** Links to the pages before and after repeat the address. */
    private static final int LONGEST_RESPONSE_HEAD = 4 * REQUEST_HEAD;

    private BufferSizes() {}

    static void set(Connector connector) {
        for (ConnectionFactory factory : connector.getConnectionFactories()) {
            if (factory instanceof HttpConfiguration.ConnectionFactory http) {
                set(http.getHttpConfiguration());
            }
        }
    }

    private static void set(HttpConfiguration http) {
        http.setOutputBufferSize(OUTPUT);
        http.setOutputAggregationSize(SMALL_WRITES);
        http.setRequestHeaderSize(REQUEST_HEAD);
        http.setResponseHeaderSize(RESPONSE_HEAD);
        http.setMaxResponseHeaderSize(LONGEST_RESPONSE_HEAD);
    }
}
