package org.w3id.chokepoint.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.Answer;
import org.w3id.chokepoint.query.QueryCatalog;
import org.w3id.chokepoint.query.QueryRunner;

/**
 * Whether the passages that the graph names by offset and hash stand in the documents as the user holds them.
 *
 * <p>The graph holds no text of others; this is how its evidence can be checked all the same. The query
 * {@code documents} gives {@code ?document ?label ?fileName ?fileHash}, the query {@code passages} gives
 * {@code ?passage ?document ?start ?end ?paragraph ?hash}.
 *
 * @param queries those of {@code queries/evidence}
 * @param runner asks them
 * @param folder holds the documents, under the file names that the graph gives
 */
public record EvidenceCheck(QueryCatalog queries, QueryRunner runner, Path folder) {

    /** The folder of the two queries, below the workspace. */
    public static final String FOLDER = "queries/evidence";

    private static final String RULE = "evidence";

    /**
     * @throws ChokepointException UNREADABLE_FILE if the folder or a document cannot be read; UNKNOWN_QUERY if a query
     *     is missing; TIME_LIMIT
     */
    public Evidence run() {
        if (!Files.isDirectory(folder)) {
            throw unreadable(folder, "is no folder", null);
        }
        List<Anchor> anchors = rows("passages").stream().map(Anchor::of).toList();
        return rows("documents").stream()
                .map(document -> check(document, anchors))
                .reduce(Evidence.NONE, Evidence::plus);
    }

    private List<Binding> rows(String query) {
        return runner.run(queries.get(query).query()) instanceof Answer.Rows rows ? rows.bindings() : List.of();
    }

    private Evidence check(Binding row, List<Anchor> anchors) {
        Node document = row.get(Var.alloc("document"));
        List<Anchor> own = anchors.stream()
                .filter(each -> each.document().equals(document))
                .toList();
        String fileName = text(row, "fileName");
        Path file = folder.resolve(fileName);
        if (!Files.isRegularFile(file)) {
            String message = "%s is not in %s, so its %d passages are unchecked (put the file there)";
            return new Evidence(
                    1, 0, own.size(), 0, List.of(result(document, message.formatted(fileName, folder, own.size()))));
        }
        HeldDocument held = read(file);
        List<ValidationResult> failures = new ArrayList<>();
        if (!held.hash().equalsIgnoreCase(text(row, "fileHash"))) {
            failures.add(result(
                    document,
                    "%s has changed: SHA-256 is %s, not %s (get the file that was anchored)"
                            .formatted(fileName, held.hash(), text(row, "fileHash"))));
        }
        List<ValidationResult> broken = own.stream()
                .flatMap(each -> each.fault(held).map(fault -> result(each.passage(), fileName + " " + fault)).stream())
                .toList();
        failures.addAll(broken);
        return new Evidence(1, 1, own.size(), own.size() - broken.size(), failures);
    }

    private static String text(Binding row, String variable) {
        return row.get(Var.alloc(variable)).getLiteralLexicalForm();
    }

    private static HeldDocument read(Path file) {
        try {
            return HeldDocument.read(file);
        } catch (IOException e) {
            throw unreadable(file, e.toString(), e);
        }
    }

    private ValidationResult result(Node node, String message) {
        return new ValidationResult(Severity.ERROR, RULE, Focus.of(runner.graph(), node), Optional.empty(), message);
    }

    private static ChokepointException unreadable(Path path, String what, Exception cause) {
        return new ChokepointException(
                ErrorCode.UNREADABLE_FILE, path, what, "name a readable folder with --documents DIR", cause);
    }
}
