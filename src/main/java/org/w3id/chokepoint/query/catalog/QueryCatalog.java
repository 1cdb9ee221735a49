package org.w3id.chokepoint.query.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.QueryType;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.name.Suggestions;

/**
 * The canned queries of one folder, by name.
 *
 * @param byName in alphabetical order
 */
public record QueryCatalog(SortedMap<String, CannedQuery> byName) {

    public QueryCatalog {
        byName = Collections.unmodifiableSortedMap(byName);
    }

    /**
     * Reads the files of a folder; its sub-folders are themes and no part of a name.
     *
     * @throws ChokepointException INVALID_QUERY with one line for each broken file; DUPLICATE_NAME
     */
    public static QueryCatalog read(Workspace workspace, QueryFolder folder) {
        SortedMap<String, CannedQuery> byName = new TreeMap<>();
        Map<String, Path> files = new HashMap<>();
        List<ChokepointException> failures = new ArrayList<>();
        for (Path file : workspace.files(folder.path(), ".rq")) {
            try {
                CannedQuery query = CannedQuery.read(workspace, file);
                folder.requireLayout(query.layout(), file);
                requireNew(query.name(), file, files);
                byName.put(query.name(), query);
            } catch (ChokepointException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw ChokepointException.of(failures);
        }
        return new QueryCatalog(byName);
    }

    private static void requireNew(String name, Path file, Map<String, Path> files) {
        Path first = files.putIfAbsent(name, file);
        if (first != null) {
            throw new ChokepointException(
                    ErrorCode.DUPLICATE_NAME,
                    file,
                    "has the name of " + first,
                    "rename one of the two: the name alone makes the URL, whatever the folder");
        }
    }

    /** The queries as {@link #bytes} wrote them. */
    public static QueryCatalog of(byte[] bytes) {
        SortedMap<String, CannedQuery> byName = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int rest = in.readInt(); rest > 0; rest--) {
                String name = in.readUTF();
                QueryType form = QueryType.valueOf(in.readUTF());
                String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                byName.put(name, CannedQuery.of(name, form, text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new QueryCatalog(byName);
    }

    /** The queries, to be kept in a release. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(byName.size());
            for (CannedQuery query : queries()) {
                byte[] text = query.text().getBytes(StandardCharsets.UTF_8);
                out.writeUTF(query.name());
                out.writeUTF(query.form().name());
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Collection<CannedQuery> queries() {
        return byName.values();
    }

    /** The query of that name; empty if there is none. */
    public Optional<CannedQuery> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * @throws ChokepointException UNKNOWN_QUERY naming the nearest names
     */
    public CannedQuery get(String name) {
        return find(name)
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.UNKNOWN_QUERY,
                        name,
                        "no such query",
                        Suggestions.remedy(name, byName.keySet(), "run: chokepoint list")));
    }
}
