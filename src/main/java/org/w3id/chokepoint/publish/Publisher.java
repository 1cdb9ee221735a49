package org.w3id.chokepoint.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;

/**
 * Makes a store hold what a dataset holds, graph by graph.
 *
 * <p>A graph that is there already is passed over, so that whatever broke an upload off, the next one goes on with it.
 * Graphs of the store that the dataset does not have are left alone.
 *
 * @param dataset whose default graph is the union of its named graphs
 * @param store that takes them
 * @param union the graph that takes the union; empty for the default graph
 * @param progress is told of each graph
 */
public record Publisher(DatasetGraph dataset, GraphStore store, Optional<String> union, Consumer<String> progress) {

    /**
     * @param sent how many graphs were uploaded
     * @param kept how many were there already
     */
    public record Summary(int sent, int kept) {}

    /**
     * @throws ChokepointException SERVICE_FAILED if the store does not take a graph, or not the whole of it;
     *     UNWRITABLE_FILE if there is no room for a graph in the temporary folder
     */
    public Summary run() {
        List<Node> names = new ArrayList<>();
        dataset.listGraphNodes().forEachRemaining(names::add);
        names.sort(Comparator.comparing(Node::getURI));
        int sent = 0;
        for (int i = 0; i < names.size(); i++) {
            String place = (i + 1) + " of " + names.size();
            sent += publish(Optional.of(names.get(i).getURI()), dataset.getGraph(names.get(i)), place);
        }
        // The union comes last, so that a store with a whole one has all graphs.
        sent += publish(union, dataset.getDefaultGraph(), "union");
        return new Summary(sent, names.size() + 1 - sent);
    }

    private int publish(Optional<String> name, Graph triples, String place) {
        String what = place + ": " + name.orElse("default graph") + ", " + triples.size() + " triples";
        Path file = temporary();
        try {
            GraphDigest wanted = write(triples, file);
            boolean isThere = store.digest(name).equals(wanted);
            if (!isThere) {
                send(name, file, wanted);
            }
            progress.accept(what + (isThere ? ", there already" : ", sent"));
            return isThere ? 0 : 1;
        } finally {
            delete(file);
        }
    }

    /** A store may write a number in another way than it was sent, but not leave one out. */
    private void send(Optional<String> name, Path file, GraphDigest wanted) {
        store.put(name, file);
        long arrived = store.digest(name).count();
        if (arrived != wanted.count()) {
            throw store.failed("holds " + arrived + " of " + wanted.count() + " triples of "
                    + name.orElse("the default graph") + " after the upload");
        }
    }

    private static GraphDigest write(Graph triples, Path file) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
            GraphDigest[] digest = {GraphDigest.EMPTY};
            writer.start();
            triples.find().forEach(triple -> {
                writer.triple(triple);
                digest[0] = digest[0].with(triple);
            });
            writer.finish();
            return digest[0];
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("graph", ".nt");
        } catch (IOException e) {
            throw unwritable(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static ChokepointException unwritable(Path file, IOException e) {
        return new ChokepointException(
                ErrorCode.UNWRITABLE_FILE, file, FileTrouble.of(e), "make room in the temporary folder", e);
    }
}
