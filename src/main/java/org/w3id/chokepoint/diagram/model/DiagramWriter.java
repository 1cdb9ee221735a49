package org.w3id.chokepoint.diagram.model;

import java.io.IOException;
import java.io.OutputStream;

/** Writes diagrams in one format; text is UTF-8, and the same diagram gives the same bytes. */
public interface DiagramWriter {
    void write(Diagram diagram, OutputStream out) throws IOException;
}
