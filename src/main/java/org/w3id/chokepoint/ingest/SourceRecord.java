package org.w3id.chokepoint.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.TurtleFile;
import org.w3id.chokepoint.ingest.dataset.Dataset;
import org.w3id.chokepoint.ingest.read.InputFile;

/**
 * The description of the edition that is imported: {@code record.ttl}.
 *
 * @param triples those of the file, in which <code>{input}</code> is replaced by the SHA-256 of what was read
 * @param prefixes those of the file
 */
record SourceRecord(List<Triple> triples, Map<String, String> prefixes) {
    private static final String FILE = "record.ttl";
    private static final Node INPUT = NodeFactory.createLiteralString("{input}");

    static SourceRecord read(Dataset dataset, List<InputFiles.Assigned> inputs, Optional<String> issued) {
        Path path = dataset.folder().resolve(FILE);
        Graph graph = new TurtleFile(path, path, dataset.source()).read();
        issued.ifPresent(day -> replaceDay(graph, dataset.source(), day));
        Node hash = NodeFactory.createLiteralString(hash(inputs));
        List<Triple> triples = graph.stream()
                .map(triple -> triple.getObject().equals(INPUT)
                        ? Triple.create(triple.getSubject(), triple.getPredicate(), hash)
                        : triple)
                .toList();
        return new SourceRecord(triples, graph.getPrefixMapping().getNsPrefixMap());
    }

    /** The day of the edition. */
    Optional<Node> day() {
        return triples.stream()
                .filter(triple -> triple.getPredicate().equals(DCTerms.issued.asNode()))
                .map(Triple::getObject)
                .findFirst();
    }

    private static void replaceDay(Graph graph, Node source, String day) {
        graph.remove(source, DCTerms.issued.asNode(), Node.ANY);
        graph.add(
                Triple.create(source, DCTerms.issued.asNode(), NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate)));
    }

    /** That of the file, or of the lines that {@code sha256sum} prints for several, by name. */
    private static String hash(List<InputFiles.Assigned> inputs) {
        SortedMap<String, String> hashes = new TreeMap<>();
        inputs.forEach(input -> hashes.put(input.file().name(), hash(input.file())));
        return hashes.size() == 1
                ? hashes.get(hashes.firstKey())
                : DigestUtils.sha256Hex(hashes.entrySet().stream()
                        .map(each -> each.getValue() + "  " + each.getKey() + "\n")
                        .collect(Collectors.joining()));
    }

    private static String hash(InputFile file) {
        try {
            return file.hash();
        } catch (IOException e) {
            throw InputFiles.unreadable(file.path(), FileTrouble.of(e), e);
        }
    }
}
