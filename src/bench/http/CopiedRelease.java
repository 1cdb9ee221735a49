import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.w3id.chokepoint.graph.store.ReleaseFile;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/**
 * Makes a release several times as large: each copy of its quads has things and sources of its own. What rules derive is
 * copied as well, since to derive it anew would take hours.
 */
class CopiedRelease {
    /** What each copy has for itself; names of the ontology stay. */
    private static final List<String> OWN =
            List.of("https://w3id.org/chokepoint/id/", "https://w3id.org/chokepoint/source/");

    /** @param arguments the file of a release, which is replaced, and how many times the size it shall have */
    public static void main(String... arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        ReleaseFile release = ReleaseFile.map(file).orElseThrow();
        DatasetGraph copies = new Copies(release.dataset(), Integer.parseInt(arguments[1]));
        Path part = file.resolveSibling("copies.part");
        ReleaseFile.of(copies, release.prefixes(), attachments(release)).write(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Queries, and what tells that the release fits its workspace. */
    private static Map<String, byte[]> attachments(ReleaseFile release) {
        Map<String, byte[]> attachments = new HashMap<>();
        Stream.concat(Stream.of("inputs"), Stream.of(QueryFolder.values()).map(QueryFolder::path))
                .forEach(name -> release.attachment(name).ifPresent(bytes -> attachments.put(name, bytes)));
        return attachments;
    }

    /** Holds no quad: each is made when it is asked for. */
    private static final class Copies extends DatasetGraphWrapper {
        private final int times;

        private Copies(DatasetGraph first, int times) {
            super(first);
            this.times = times;
        }

        @Override
        public Iterator<Node> listGraphNodes() {
            return IntStream.range(0, times)
                    .boxed()
                    .flatMap(copy -> stream(get().listGraphNodes()).map(name -> renamed(name, copy)))
                    .distinct()
                    .iterator();
        }

        @Override
        public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
            return IntStream.range(0, times)
                    .boxed()
                    .flatMap(copy -> stream(get().findNG(graph, subject, predicate, object))
                            .map(quad -> Quad.create(
                                    renamed(quad.getGraph(), copy),
                                    renamed(quad.getSubject(), copy),
                                    quad.getPredicate(),
                                    renamed(quad.getObject(), copy))))
                    .iterator();
        }

        private static <T> Stream<T> stream(Iterator<T> all) {
            return Stream.iterate(all, Iterator::hasNext, each -> each).map(Iterator::next);
        }

        private static Node renamed(Node term, int copy) {
            if (copy == 0) {
                return term;
            }
            return term.isBlank()
                    ? NodeFactory.createBlankNode(term.getBlankNodeLabel() + "-" + copy)
                    : OWN.stream()
                            .filter(own -> term.isURI() && term.getURI().startsWith(own))
                            .findFirst()
                            .map(own -> NodeFactory.createURI(own + "copy-" + copy + "-of-" + term.getURI().substring(own.length())))
                            .orElse(term);
        }
    }
}
