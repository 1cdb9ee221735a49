import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.release.Release;

/** Writes a release as N-Quads, unsorted and holding nothing: the named graphs, then their union, where a triple counts once. */
class Quads {
    /** @param arguments a workspace and a file; prints how many quads the named graphs hold, and how many triples the union */
    public static void main(String... arguments) throws IOException {
        DatasetGraph release =
                Release.open(Workspace.of(Path.of(arguments[0]))).graph().dataset();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])), 1 << 20)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            writer.start();
            Iterator<Quad> quads = release.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
            Iterator<Triple> triples = release.getDefaultGraph().find();
            System.out.println(each(quads, writer::quad) + " " + each(triples, writer::triple));
            writer.finish();
        }
    }

    private static <T> long each(Iterator<T> statements, Consumer<T> writer) {
        long count = 0;
        for (; statements.hasNext(); count++) {
            writer.accept(statements.next());
        }
        return count;
    }
}
