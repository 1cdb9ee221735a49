package org.w3id.chokepoint.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

/**
 * Where a Turtle file of the workspace belongs, by its path.
 *
 * <p>A file under {@code data/sources/} or {@code data/judgements/}, in whatever folder, is the graph of its source; so are
 * {@code source.ttl} and {@code graph.ttl} of {@code data/imports/NAME/} together. The entity files together are the
 * register; each linkset and each remaining file is a graph of its own.
 *
 * @param graph the named graph of its triples
 * @param owner the file or folder that alone may fill that graph
 */
record Placement(Node graph, Path owner) {
    private static final Path ENTITIES = Path.of("data", "entities");
    private static final Path LINKS = Path.of("data", "links");
    private static final Path IMPORTS = Path.of("data", "imports");
    private static final Path SHAPES = Path.of("ontology", "shapes.ttl");
    private static final Pattern SOURCE = Pattern.compile("data/(?:sources|judgements)/(?:.+/)?([^/]+)\\.ttl");
    private static final Pattern IMPORT = Pattern.compile("data/imports/([^/]+)/(?:source|graph)\\.ttl");

    /**
     * @param file its path below the workspace
     * @return empty for a file that is not data, such as a mapping beside an import
     */
    static Optional<Placement> of(Path file, Namespaces names) {
        String path = file.toString().replace('\\', '/');
        Matcher imported = IMPORT.matcher(path);
        if (imported.matches()) {
            return Optional.of(new Placement(names.source(imported.group(1)), file.getParent()));
        }
        if (file.startsWith(IMPORTS)) {
            return Optional.empty();
        }
        Matcher source = SOURCE.matcher(path);
        return Optional.of(
                source.matches() ? new Placement(names.source(source.group(1)), file) : general(file, names));
    }

    private static Placement general(Path file, Namespaces names) {
        String name = file.getFileName().toString().replaceFirst("\\.ttl$", "");
        if (file.startsWith(ENTITIES)) {
            return new Placement(names.graph("register"), ENTITIES);
        }
        if (file.startsWith(LINKS)) {
            return new Placement(names.graph("links-" + name), file);
        }
        return file.startsWith("data") || file.equals(SHAPES)
                ? new Placement(names.graph(name), file)
                : new Placement(names.ontology(), Path.of("ontology"));
    }

    /**
     * The graphs that are made and not read, with what makes them: no file may fill one of them.
     *
     * @param descriptions the queries that each make a graph of their name
     */
    static List<Placement> made(Collection<Path> descriptions, Namespaces names) {
        List<Placement> made = new ArrayList<>(List.of(
                new Placement(names.inferred(), Path.of("ontology")),
                new Placement(names.derived(), Path.of("ontology", "rules")),
                new Placement(names.graph("queries"), Path.of("queries", "answers"))));
        descriptions.forEach(file ->
                made.add(new Placement(names.graph(file.getFileName().toString().replaceFirst("\\.rq$", "")), file)));
        return made;
    }

    /**
     * @throws ChokepointException DUPLICATE_NAME naming both places, if two owners claim one graph
     */
    static void requireOneOwner(Collection<Placement> places) {
        Map<Node, Path> owners = new HashMap<>();
        List<ChokepointException> failures = new ArrayList<>();
        for (Placement place : new LinkedHashSet<>(places)) {
            Path first = owners.putIfAbsent(place.graph, place.owner);
            if (first != null) {
                failures.add(place.alreadyOwnedBy(first));
            }
        }
        if (!failures.isEmpty()) {
            throw ChokepointException.of(failures);
        }
    }

    private ChokepointException alreadyOwnedBy(Path first) {
        return new ChokepointException(
                ErrorCode.DUPLICATE_NAME,
                owner,
                "would be the graph <%s>, which %s is already".formatted(graph, first),
                "rename one of the two: the name alone makes the IRI, whatever the folder");
    }
}
