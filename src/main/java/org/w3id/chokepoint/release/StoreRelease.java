package org.w3id.chokepoint.release;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.KnowledgeGraph;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.remote.RemoteGraph;
import org.w3id.chokepoint.graph.remote.StoreCredentials;
import org.w3id.chokepoint.graph.tdb.TdbGraph;
import org.w3id.chokepoint.query.catalog.QueryCatalog;

/** Releases whose questions are those of a workspace, and whose triples a store keeps. */
public final class StoreRelease {
    private static final Pattern PREFIX = Pattern.compile("@prefix\\s+([^:\\s]*):\\s*<([^>]*)>\\s*\\.\\s*");

    private StoreRelease() {}

    /**
     * The questions of a workspace, put to a store.
     *
     * @param union the graph of a service that holds the union of all others; empty if that is its default graph
     * @throws org.w3id.chokepoint.error.ChokepointException SERVICE_FAILED if a service does not answer as a release does;
     *     UNREADABLE_FILE if a folder holds no database that can be opened
     */
    public static Release open(Workspace workspace, StoreAddress store, Optional<String> union) {
        PrefixMapping prefixes = prefixes(workspace);
        return store.folder()
                .map(folder -> open(workspace, TdbGraph.open(folder, prefixes, workspace.names())))
                .orElseGet(() -> open(
                        workspace,
                        RemoteGraph.open(
                                store.service().orElseThrow(),
                                StoreCredentials.of(System.getenv()),
                                union,
                                prefixes,
                                workspace.names())));
    }

    private static Release open(Workspace workspace, KnowledgeGraph graph) {
        return Release.of(
                workspace, ReleaseId.of(fingerprint(workspace)), folder -> QueryCatalog.read(workspace, folder), graph);
    }

    /** Of this opening alone: what a store held before, nobody knows. */
    private static String fingerprint(Workspace workspace) {
        return DigestUtils.sha256Hex(workspace.root() + " " + System.nanoTime() + " " + System.currentTimeMillis());
    }

    /** Those at the beginning of each file; the rest of a file may be large, and is not read. */
    private static PrefixMapping prefixes(Workspace workspace) {
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        workspace.turtleFiles().forEach(file -> {
            try (Stream<String> lines = Files.lines(file.path())) {
                lines.map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(PREFIX::matcher)
                        .takeWhile(Matcher::matches)
                        .forEach(prefix -> prefixes.setNsPrefix(prefix.group(1), prefix.group(2)));
            } catch (IOException e) {
                throw new ChokepointException(
                        ErrorCode.UNREADABLE_FILE, file.name(), FileTrouble.of(e), "make the file readable", e);
            }
        });
        return prefixes.lock();
    }
}
