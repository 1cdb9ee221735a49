package org.w3id.chokepoint.server.http;

import org.eclipse.jetty.server.Connector;

/** Stands for the class of the same name in a measurement of what that brings: leaves a connector as Fuseki made it. */
public final class BufferSizes {
    private BufferSizes() {}

    public static void set(Connector connector) {}
}
