package org.w3id.chokepoint.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;

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

    public static ReleaseId of(Workspace workspace) {
        MessageDigest digest = sha256();
        for (String folder : List.of("ontology", "data", "queries")) {
            workspace.files(folder, "").forEach(file -> digest.update(bytes(file)));
        }
        return new ReleaseId(programVersion(), HexFormat.of().formatHex(digest.digest()));
    }

    /** The version that the build wrote into the jar; {@code development} when not run from one. */
    public static String programVersion() {
        return Optional.ofNullable(ReleaseId.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ChokepointException(ErrorCode.UNREADABLE_FILE, file, e.toString(), "make the file readable", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
