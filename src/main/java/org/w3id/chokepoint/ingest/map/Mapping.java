package org.w3id.chokepoint.ingest.map;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.util.Context;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.ingest.read.Item;

/**
 * A SPARQL CONSTRUCT that turns one record into triples.
 *
 * <p>Its WHERE clause matches the record alone, see {@link RecordGraph}. Two variables have a meaning: {@code ?entity} is
 * what the record describes, {@code ?skip} the reason for leaving the record out.
 *
 * @param file where it stands, for messages
 * @param terms the names by which it speaks of a record
 * @param bindings the WHERE clause
 * @param template the triples to be made of each solution
 * @param prefixes those of the file
 */
public record Mapping(Path file, Terms terms, Op bindings, List<Triple> template, PrefixMapping prefixes) {

    /**
     * What a record came to.
     *
     * @param entities what it describes
     * @param skip why it was left out, if it was; then there are no triples
     */
    public record Made(List<Triple> triples, List<Node> entities, Optional<String> skip) {}

    /**
     * @throws ChokepointException INVALID_RULE if the file is not a SPARQL CONSTRUCT
     */
    public static Mapping read(Path file, Terms terms) {
        try {
            Query query = QueryFactory.create(Utf8.read(file));
            if (!query.isConstructType()) {
                throw invalid(file, "is not a CONSTRUCT query", null);
            }
            // Planned once, since planning takes longer than matching one record.
            Op bindings = Algebra.optimize(Algebra.compile(query.getQueryPattern()));
            return new Mapping(
                    file, terms, bindings, query.getConstructTemplate().getTriples(), query.getPrefixMapping());
        } catch (QueryException e) {
            throw invalid(file, e.getMessage().strip(), e);
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNREADABLE_FILE, file, FileTrouble.of(e), "make the file readable", e);
        }
    }

    public Made apply(Item item, FunctionRegistry functions) {
        List<Binding> solutions = solutions(new RecordGraph(terms).of(item), functions);
        Optional<String> skip = values(solutions, "skip").stream()
                .findFirst()
                .map(Node::getLiteralLexicalForm)
                .or(() -> solutions.isEmpty() ? Optional.of("holds nothing that the mapping takes") : Optional.empty());
        List<Triple> triples = new ArrayList<>();
        if (skip.isEmpty()) {
            TemplateLib.calcTriples(template, solutions.iterator()).forEachRemaining(triples::add);
        }
        return new Made(triples, values(solutions, "entity"), skip);
    }

    private List<Binding> solutions(Graph record, FunctionRegistry functions) {
        Context context = ARQ.getContext().copy();
        context.set(ARQConstants.registryFunctions, functions);
        ExecutionContext execution = ExecutionContext.createForGraph(record, context);
        QueryIterator rows = QC.execute(bindings, BindingFactory.binding(), execution);
        try {
            List<Binding> solutions = new ArrayList<>();
            rows.forEachRemaining(solutions::add);
            return solutions;
        } finally {
            rows.close();
        }
    }

    private static List<Node> values(List<Binding> solutions, String variable) {
        return solutions.stream()
                .flatMap(solution -> Optional.ofNullable(solution.get(variable)).stream())
                .distinct()
                .toList();
    }

    private static ChokepointException invalid(Path file, String what, Exception cause) {
        return new ChokepointException(ErrorCode.INVALID_RULE, file, what, "write one SPARQL CONSTRUCT", cause);
    }
}
