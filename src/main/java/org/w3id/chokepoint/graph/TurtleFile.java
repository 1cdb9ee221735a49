package org.w3id.chokepoint.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;

/**
 * One Turtle file of the workspace.
 *
 * @param path where to read it
 * @param name its path below the workspace, as shown to users
 * @param graph the named graph that its triples belong to
 */
public record TurtleFile(Path path, Path name, Node graph) {

    /**
     * Reads the triples.
     *
     * @throws ChokepointException INVALID_TURTLE with one line for each fault found; a warning of the parser, such as a
     *     date that is none or a relative IRI, is a fault here; UNREADABLE_FILE, also if it is not in UTF-8, of which
     *     Jena would make other words
     */
    public Graph read() {
        Graph triples = GraphFactory.createDefaultGraph();
        Faults faults = new Faults(name);
        try {
            RDFParser.fromString(Utf8.read(path), Lang.TURTLE)
                    .resolveURIs(false)
                    .errorHandler(faults)
                    .parse(triples);
        } catch (RiotException e) {
            faults.addUnlessReported(e);
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNREADABLE_FILE, name, FileTrouble.of(e), "make the file readable", e);
        }
        if (!faults.found.isEmpty()) {
            throw ChokepointException.of(faults.found);
        }
        return triples;
    }

    /**
     * What reading a file came to.
     *
     * @param triples empty if the reading failed
     */
    public record Reading(TurtleFile file, Graph triples, Optional<ChokepointException> failure) {}

    /** Reads the triples, keeping a failure as a value, so that all failures of many files can be told at once. */
    public Reading reading() {
        try {
            return new Reading(this, read(), Optional.empty());
        } catch (ChokepointException e) {
            return new Reading(this, Graph.emptyGraph, Optional.of(e));
        }
    }

    /** Collects what the parser complains of. */
    private static final class Faults implements ErrorHandler {
        private final Path file;
        private final List<ChokepointException> found = new ArrayList<>();

        private Faults(Path file) {
            this.file = file;
        }

        @Override
        public void warning(String message, long line, long column) {
            found.add(fault(message, line, column));
        }

        @Override
        public void error(String message, long line, long column) {
            found.add(fault(message, line, column));
        }

        @Override
        public void fatal(String message, long line, long column) {
            found.add(fault(message, line, column));
            throw new RiotException(message);
        }

        private void addUnlessReported(RiotException e) {
            if (found.isEmpty()) {
                found.add(new ChokepointException(
                        ErrorCode.UNREADABLE_FILE,
                        file,
                        e.getMessage(),
                        "make the file readable, in " + StandardCharsets.UTF_8,
                        e));
            }
        }

        private ChokepointException fault(String message, long line, long column) {
            String where = line > 0 ? "%s:%d:%d".formatted(file, line, column) : file.toString();
            return new ChokepointException(
                    ErrorCode.INVALID_TURTLE, where, message, "fix the file, then run: chokepoint validate");
        }
    }
}
