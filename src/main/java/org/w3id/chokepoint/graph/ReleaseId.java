package org.w3id.chokepoint.graph;

import java.util.Optional;
import org.apache.jena.graph.Graph;

/**
 * Which state of code and data is served.
 *
 * @param version of the software; {@code development} when not run from a jar
 * @param fingerprint of the files of the workspace, so that a changed file makes every cached answer stale
 * @param dataset what the data say of themselves
 */
public record ReleaseId(String version, String fingerprint, DatasetDescription dataset) {

    /** A state of which nothing more is known. */
    public ReleaseId(String version, String fingerprint) {
        this(version, fingerprint, DatasetDescription.of(Graph.emptyGraph));
    }

    /** The same state, with what its triples say of the dataset. */
    public ReleaseId describedBy(KnowledgeGraph graph) {
        return new ReleaseId(
                version, fingerprint, DatasetDescription.of(graph.dataset().getDefaultGraph()));
    }

    /** That state of the data, under this program. */
    public static ReleaseId of(String fingerprint) {
        return new ReleaseId(programVersion(), fingerprint);
    }

    /** The version that the build wrote into the jar; {@code development} when not run from one. */
    public static String programVersion() {
        return Optional.ofNullable(ReleaseId.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
