package org.w3id.chokepoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.MemoryGraph;
import org.w3id.chokepoint.release.Release;

/**
 * A workspace that a test writes file by file.
 *
 * @param root an empty folder
 */
public record SmallWorkspace(Path root) {

    public static final String PREFIXES = """
            @prefix cp: <https://w3id.org/chokepoint/ontology#> .
            @prefix id: <https://w3id.org/chokepoint/id/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    public SmallWorkspace {
        try {
            for (String folder : new String[] {"ontology", "data", "queries/answers"}) {
                Files.createDirectories(root.resolve(folder));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Writes a Turtle file after the usual prefixes, which fill its first seven lines. */
    public SmallWorkspace turtle(String path, String text) {
        return file(path, PREFIXES + text);
    }

    public SmallWorkspace file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public KnowledgeGraph load() {
        return MemoryGraph.load(Workspace.of(root));
    }

    public Release open() {
        return Release.compile(Workspace.of(root), step -> {});
    }
}
