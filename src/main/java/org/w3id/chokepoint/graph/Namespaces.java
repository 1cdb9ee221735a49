package org.w3id.chokepoint.graph;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * What the IRIs of a dataset begin with, as it says of itself: its {@code void:uriSpace} is that of its entities.
 *
 * @param base everything that the dataset names lies below this IRI
 */
public record Namespaces(String base) {
    private static final String SOURCES = "source/";
    private static final String GRAPHS = "graph/";
    private static final Pattern GRAPH = Pattern.compile("^(.*/)(?:" + SOURCES + "|" + GRAPHS + ")[^/]+$");

    /** The file in which a workspace says so. */
    static final Path FILE = Path.of("data", "dataset.ttl");

    /**
     * Reads them from triples that describe the dataset.
     *
     * @throws ChokepointException INVALID_TURTLE if there is not exactly one base
     */
    public static Namespaces of(Graph triples) {
        return in(triples).orElseThrow(() -> invalid("does not say what the IRIs of the dataset begin with"));
    }

    /**
     * As {@link #of}, and empty if the triples describe no dataset as theirs.
     *
     * @throws ChokepointException INVALID_TURTLE if there are two bases
     */
    public static Optional<Namespaces> in(Graph triples) {
        List<String> bases =
                OwnDataset.in(triples).stream().map(OwnDataset::base).distinct().toList();
        if (bases.size() > 1) {
            throw invalid("says twice what the IRIs of the dataset begin with: " + String.join(" and ", bases));
        }
        return bases.stream().findFirst().map(Namespaces::new);
    }

    private static ChokepointException invalid(String what) {
        return new ChokepointException(
                ErrorCode.INVALID_TURTLE,
                FILE,
                what,
                "write there, and nowhere else: <BASEdataset> a dcat:Dataset ; void:uriSpace \"BASEid/\" ."
                        + " with your own BASE, such as https://example.org/");
    }

    /** Those of a release or a part of it, by the names of its graphs; empty if they do not lie below one base. */
    public static Optional<Namespaces> ofGraphs(DatasetGraph release) {
        Set<String> bases = new HashSet<>();
        release.listGraphNodes()
                .forEachRemaining(
                        graph -> bases.add(GRAPH.matcher(graph.toString()).replaceFirst("$1")));
        return Optional.of(bases)
                .filter(all -> all.size() == 1)
                .map(all -> new Namespaces(all.iterator().next()));
    }

    public String terms() {
        return base + "ontology#";
    }

    public String entities() {
        return base + OwnDataset.ENTITIES;
    }

    public String sources() {
        return base + SOURCES;
    }

    public String queries() {
        return base + "query/";
    }

    /** The term of the ontology of that name. */
    public Node term(String name) {
        return NodeFactory.createURI(terms() + name);
    }

    public Node entity(String id) {
        return NodeFactory.createURI(entities() + id);
    }

    public Node source(String name) {
        return NodeFactory.createURI(sources() + name);
    }

    /** The graph of that name. */
    public Node graph(String name) {
        return NodeFactory.createURI(base + GRAPHS + name);
    }

    public Node ontology() {
        return graph("ontology");
    }

    public Node shapes() {
        return graph("shapes");
    }

    public Node inferred() {
        return graph("inferred");
    }

    public Node derived() {
        return graph("derived");
    }

    /** Whether the project gave a thing its name; labels of other IRIs are there to be read, not to be meant. */
    public boolean isOwn(Node thing) {
        return begins(thing, base);
    }

    public boolean isTerm(Node thing) {
        return begins(thing, terms());
    }

    public boolean isEntity(Node thing) {
        return begins(thing, entities());
    }

    public boolean isSource(Node thing) {
        return begins(thing, sources());
    }

    private static boolean begins(Node thing, String space) {
        return thing.isURI() && thing.getURI().startsWith(space);
    }
}
