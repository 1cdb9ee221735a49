package org.w3id.chokepoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.store.MemoryGraph;
import org.w3id.chokepoint.release.Release;

/**
 * A workspace that a test writes file by file.
 *
 * @param root an empty folder
 */
public record SmallWorkspace(Path root) {

    /** What the IRIs of these workspaces begin with. */
    public static final Namespaces NAMES = new Namespaces("https://w3id.org/chokepoint/");

    /** What each of them says of itself, unless a test writes the file {@code data/dataset.ttl} with more. */
    public static final String DATASET = """
            <https://w3id.org/chokepoint/dataset>
                a <http://www.w3.org/ns/dcat#Dataset> ;
                <http://rdfs.org/ns/void#uriSpace> "https://w3id.org/chokepoint/id/" .
            """;

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
            if (Files.notExists(root.resolve("data/dataset.ttl"))) {
                Files.writeString(root.resolve("data/dataset.ttl"), DATASET);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** With two sources that agree on one label. */
    public static SmallWorkspace ofTwoSources(Path root) {
        return new SmallWorkspace(root)
                .turtle("data/sources/alpha.ttl", "id:x rdfs:label 'X'@en .")
                .turtle("data/sources/beta.ttl", "id:x rdfs:label 'X'@en . id:y rdfs:label 'Y'@en .");
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

    /** Puts all that was written so far below another base. */
    public SmallWorkspace rebase(String base) {
        for (Path file : Workspace.of(root).files(".", "")) {
            try {
                Files.writeString(file, Files.readString(file).replace(NAMES.base(), base));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return this;
    }

    public KnowledgeGraph load() {
        return MemoryGraph.load(Workspace.of(root));
    }

    public Release open() {
        return Release.compile(Workspace.of(root), step -> {});
    }
}
