package org.w3id.chokepoint.check;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.w3id.chokepoint.check.result.Check;
import org.w3id.chokepoint.check.result.ValidationResult;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.TurtleFile;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.graph.Workspace;
import org.w3id.chokepoint.graph.reason.DerivationRule;
import org.w3id.chokepoint.query.catalog.QueryCatalog;
import org.w3id.chokepoint.query.catalog.QueryFolder;

/**
 * Whether every Turtle file means the same to Jena RIOT and to RDF4J Rio, and every query file is SPARQL with a header.
 *
 * <p>Each parser lets through what the other refuses: Jena a missing last dot, Rio a relative IRI below {@code @base}.
 * All faults of all files are reported at once.
 *
 * @param workspace the files, which need not be fit to load
 */
public record SyntaxCheck(Workspace workspace) implements Check {
    private static final String RULE = "syntax";

    @Override
    public List<ValidationResult> run() {
        List<ValidationResult> results = new ArrayList<>();
        collect("", results, () -> workspace.turtleFiles().forEach(file -> checkTurtle(file, results)));
        for (QueryFolder folder : QueryFolder.values()) {
            collect("", results, () -> QueryCatalog.read(workspace, folder));
        }
        for (Path rule : workspace.files("ontology/rules", ".rq")) {
            collect("", results, () -> DerivationRule.read(rule));
        }
        return List.copyOf(results);
    }

    private void checkTurtle(TurtleFile file, List<ValidationResult> results) {
        String name = file.name().toString();
        try {
            compare(file, RioParser.of(Utf8.read(file.path())), results);
        } catch (ChokepointException e) {
            results.add(ValidationResult.inFile(RULE, name, "%s (%s)".formatted(e.what(), e.remedy())));
        } catch (IOException e) {
            results.add(ValidationResult.inFile(RULE, name, FileTrouble.of(e) + " (make the file readable)"));
        }
    }

    private void compare(TurtleFile file, RioParser rio, List<ValidationResult> results) {
        String name = file.name().toString();
        List<Graph> jena = new ArrayList<>();
        collect("Jena RIOT: ", results, () -> jena.add(file.read()));
        for (RioParser.Fault fault : rio.faults()) {
            String place = name + ":" + fault.line();
            results.add(
                    ValidationResult.inFile(RULE, place, "RDF4J Rio: %s (fix the file)".formatted(fault.message())));
        }
        if (rio.faults().isEmpty() && !jena.isEmpty()) {
            ReadingDifference.of(jena.get(0), rio.triples())
                    .ifPresent(difference -> results.add(ValidationResult.inFile(RULE, name, difference.message())));
        }
    }

    /** Turns what a reader throws into results, one for each fault. */
    private void collect(String parser, List<ValidationResult> results, Runnable reader) {
        try {
            reader.run();
        } catch (ChokepointException e) {
            for (ChokepointException part : e.parts()) {
                String message = "%s%s (%s)".formatted(parser, part.what(), part.remedy());
                results.add(ValidationResult.inFile(RULE, belowRoot(part.where()), message));
            }
        }
    }

    private String belowRoot(String place) {
        String root = workspace.root() + File.separator;
        return place.startsWith(root) ? place.substring(root.length()) : place;
    }
}
