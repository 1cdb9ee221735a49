package org.w3id.chokepoint.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.chokepoint.check.result.Location;
import org.w3id.chokepoint.check.result.Severity;
import org.w3id.chokepoint.check.result.ValidationResult;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.QueryCatalog;

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
    private static final String RULE = "evidence";

    /** A row of the query {@code documents}. */
    private record Document(Node node, String fileName, Optional<String> hash) {
        static Document of(Binding row) {
            return new Document(
                    row.get(Var.alloc("document")),
                    row.get(Var.alloc("fileName")).getLiteralLexicalForm(),
                    Optional.ofNullable(row.get(Var.alloc("fileHash"))).map(Node::getLiteralLexicalForm));
        }
    }

    /**
     * @throws ChokepointException UNREADABLE_FILE if the folder or a document cannot be read; UNKNOWN_QUERY if a query
     *     is missing; TIME_LIMIT
     */
    public EvidenceReport run() {
        if (!Files.isDirectory(folder)) {
            throw unreadable(folder, "is not a folder", null);
        }
        List<Anchor> anchors = rows("passages").stream().map(Anchor::of).toList();
        return rows("documents").stream()
                .map(Document::of)
                .map(document -> check(document, anchorsIn(document, anchors)))
                .reduce(EvidenceReport.NONE, EvidenceReport::plus);
    }

    private List<Binding> rows(String query) {
        return runner.run(queries.get(query).query()) instanceof Answer.Rows rows ? rows.bindings() : List.of();
    }

    private static List<Anchor> anchorsIn(Document document, List<Anchor> anchors) {
        return anchors.stream()
                .filter(each -> each.document().equals(document.node))
                .toList();
    }

    private EvidenceReport check(Document document, List<Anchor> anchors) {
        Optional<Path> file = file(document.fileName);
        if (file.isEmpty()) {
            String message = "%s is not in %s, so its %d passages are unchecked (put the file there)"
                    .formatted(document.fileName, folder, anchors.size());
            return new EvidenceReport(1, 0, anchors.size(), 0, List.of(result(document.node, message)));
        }
        LocalDocument held = read(file.get());
        List<ValidationResult> broken = anchors.stream()
                .flatMap(anchor -> fault(document, anchor, held).stream())
                .toList();
        List<ValidationResult> failures = new ArrayList<>(broken);
        change(document, held).ifPresent(failure -> failures.add(0, failure));
        return new EvidenceReport(1, 1, anchors.size(), anchors.size() - broken.size(), failures);
    }

    /** The file of that name in the folder; a name that leads out of it is that of none. */
    private Optional<Path> file(String name) {
        try {
            Path file = folder.resolve(name).normalize();
            return Optional.of(file).filter(each -> each.startsWith(folder.normalize()) && Files.isRegularFile(each));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<ValidationResult> change(Document document, LocalDocument held) {
        String message = "%s is another file than the one anchored: SHA-256 is %s, and the graph gives %s"
                .formatted(document.fileName, held.hash(), document.hash.orElse("none"));
        return document.hash.filter(held.hash()::equalsIgnoreCase).isPresent()
                ? Optional.empty()
                : Optional.of(result(document.node, message));
    }

    private Optional<ValidationResult> fault(Document document, Anchor anchor, LocalDocument held) {
        return anchor.fault(held).map(fault -> result(anchor.passage(), document.fileName + " " + fault));
    }

    private static LocalDocument read(Path file) {
        try {
            return LocalDocument.read(file);
        } catch (IOException e) {
            throw unreadable(file, FileTrouble.of(e), e);
        }
    }

    private ValidationResult result(Node node, String message) {
        return new ValidationResult(Severity.ERROR, RULE, Location.of(runner.graph(), node), Optional.empty(), message);
    }

    private static ChokepointException unreadable(Path path, String what, Exception cause) {
        return new ChokepointException(
                ErrorCode.UNREADABLE_FILE, path, what, "name a readable folder with --documents DIR", cause);
    }
}
