package org.w3id.chokepoint.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.ingest.dataset.Dataset;
import org.w3id.chokepoint.ingest.map.Mapping;
import org.w3id.chokepoint.ingest.write.SortedTriples;
import org.w3id.chokepoint.ingest.write.TurtleWriter;

/**
 * The Turtle file that an import makes: the record of the source, then what it says.
 *
 * @param dataset what is imported
 * @param inputs the files read
 * @param source the record of the source
 */
record GraphFile(Dataset dataset, List<InputFiles.Assigned> inputs, SourceRecord source) {

    /** The predicates in the order in which the mappings give them, type and label first. */
    Map<Node, Integer> predicateOrder() {
        Map<Node, Integer> order = new HashMap<>();
        Stream.concat(
                        Stream.of(RDF.type.asNode(), RDFS.label.asNode()),
                        mappings().flatMap(each -> each.template().stream()).map(Triple::getPredicate))
                .forEach(predicate -> order.putIfAbsent(predicate, order.size()));
        return order;
    }

    /**
     * Writes the file whole or not at all.
     *
     * @param out empty counts only
     * @return how many triples there are
     */
    long write(SortedTriples triples, Optional<Path> out) {
        triples.add(source.triples());
        if (out.isEmpty()) {
            return Iter.count(triples.iterator());
        }
        Path file = out.get();
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            return write(triples.iterator(), part, file);
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNWRITABLE_FILE, file, FileTrouble.of(e), "name a file that can be written", e);
        }
    }

    private long write(Iterator<Triple> triples, Path part, Path file) throws IOException {
        try {
            long count = write(triples, part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long write(Iterator<Triple> triples, Path part) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            TurtleWriter writer = new TurtleWriter(out, prefixes());
            writer.head(List.of(
                    "Made by: chokepoint ingest " + dataset.name() + " " + names(),
                    "Change the mapping beside this file, not the file, and run the command again."));
            return writer.write(triples);
        }
    }

    private String names() {
        return String.join(
                " ",
                inputs.stream()
                        .map(each -> each.file().given())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Stream<Mapping> mappings() {
        return dataset.inputs().stream().flatMap(input -> input.mapping().stream());
    }

    private Map<String, String> prefixes() {
        Map<String, String> prefixes = new HashMap<>(source.prefixes());
        mappings().forEach(mapping -> prefixes.putAll(mapping.prefixes().getNsPrefixMap()));
        prefixes.keySet().removeAll(List.of("in", "f"));
        return prefixes;
    }
}
