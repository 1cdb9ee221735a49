package org.w3id.chokepoint.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;

/**
 * The folder that holds a knowledge graph: {@code ontology/}, {@code data/} and {@code queries/}.
 *
 * @param root the folder itself
 */
public record Workspace(Path root) {

    /**
     * @throws ChokepointException NO_WORKSPACE if the folder lacks {@code ontology/}, {@code data/} or {@code queries/}
     */
    public static Workspace of(Path root) {
        for (String folder : List.of("ontology", "data", "queries")) {
            if (!Files.isDirectory(root.resolve(folder))) {
                throw new ChokepointException(
                        ErrorCode.NO_WORKSPACE,
                        root,
                        "has no folder " + folder + "/",
                        "go to the project folder or name it with --workspace DIR");
            }
        }
        return new Workspace(root);
    }

    /**
     * The Turtle files in path order, each with the named graph it belongs to.
     *
     * @throws ChokepointException DUPLICATE_NAME if two sources would be one graph, or one is a graph that is made, with one
     *     line for each such pair
     */
    public List<TurtleFile> turtleFiles() {
        Map<Path, Placement> places = new LinkedHashMap<>();
        Namespaces names = names();
        Stream.of("ontology", "data")
                .flatMap(folder -> files(folder, ".ttl").stream())
                .map(root::relativize)
                .forEach(name -> Placement.of(name, names).ifPresent(place -> places.put(name, place)));
        List<Path> descriptions = files("queries/descriptions", ".rq").stream()
                .map(root::relativize)
                .toList();
        List<Placement> all = Placement.made(descriptions, names);
        all.addAll(places.values());
        Placement.requireOneOwner(all);
        return places.entrySet().stream()
                .map(file -> new TurtleFile(
                        root.resolve(file.getKey()),
                        file.getKey(),
                        file.getValue().graph()))
                .toList();
    }

    /**
     * What the IRIs of the dataset begin with, as {@code data/dataset.ttl} says.
     *
     * @throws ChokepointException INVALID_TURTLE if it does not, or is no Turtle
     */
    public Namespaces names() {
        Path file = root.resolve(Namespaces.FILE);
        return Namespaces.of(
                Files.exists(file) ? new TurtleFile(file, Namespaces.FILE, Node.ANY).read() : Graph.emptyGraph);
    }

    /** The files of one folder and its sub-folders with a given extension, in path order; none if there is no such folder. */
    public List<Path> files(String folder, String extension) {
        Path start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.find(start, Integer.MAX_VALUE, Workspace::isFile)) {
            return paths.filter(path -> path.toString().endsWith(extension))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNREADABLE_FILE, start, FileTrouble.of(e), "make the folder readable", e);
        }
    }
    /** Asks the file system again only about links: all commands look at all files. */
    private static boolean isFile(Path path, BasicFileAttributes attributes) {
        return attributes.isRegularFile() || attributes.isSymbolicLink() && Files.isRegularFile(path);
    }
}
