package org.w3id.chokepoint.query.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryType;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.Lazy;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.graph.Workspace;

/**
 * A question kept as a file: header and SPARQL.
 *
 * <p>Header and SPARQL of a query that comes out of a release are parsed when they are first needed, for parsing all of
 * them takes longer than answering one.
 */
public final class CannedQuery {

    private static final String EXTENSION = ".rq";

    private final String name;
    private final QueryType form;
    private final String text;
    private final Lazy<QueryHeader> header;
    private final Lazy<Query> query;

    private CannedQuery(String name, QueryType form, String text, Lazy<QueryHeader> header, Lazy<Query> query) {
        this.name = name;
        this.form = form;
        this.text = text;
        this.header = header;
        this.query = query;
    }

    /** A query that {@link #read} has found to be sound. */
    static CannedQuery of(String name, QueryType form, String text) {
        return new CannedQuery(
                name,
                form,
                text,
                Lazy.of(() -> QueryHeader.read(Path.of(name + EXTENSION), text)),
                Lazy.of(() -> QueryFactory.create(text)));
    }

    /**
     * @param workspace where the question is whose rows a header may name
     * @throws ChokepointException INVALID_QUERY if header or SPARQL are faulty, or if parameters and variables do not
     *     match
     */
    public static CannedQuery read(Workspace workspace, Path file) {
        try {
            String text = new RowsOfQuestion(workspace).in(file, Utf8.read(file));
            Query query = QueryFactory.create(text);
            QueryHeader header = QueryHeader.read(file, text);
            new HeaderCheck(file, header, query).require();
            String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
            return new CannedQuery(name, query.queryType(), text, Lazy.of(() -> header), Lazy.of(() -> query));
        } catch (QueryException e) {
            throw new ChokepointException(
                    ErrorCode.INVALID_QUERY, file, e.getMessage().strip().replaceAll("\\s+", " "), "fix the SPARQL", e);
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNREADABLE_FILE, file, FileTrouble.of(e), "make the file readable", e);
        }
    }

    /** File name without extension; also the command argument and the part of the URL. */
    public String name() {
        return name;
    }

    /** SELECT, ASK, CONSTRUCT or DESCRIBE. */
    public QueryType form() {
        return form;
    }

    /** The whole file. */
    public String text() {
        return text;
    }

    public Query query() {
        return query.get();
    }

    public String title() {
        return header().title();
    }

    /** The question in plain words. */
    public String summary() {
        return header().summary();
    }

    public String description() {
        return header().description();
    }

    /** Why an answer can have no rows; empty if it always has some. */
    public Optional<String> empty() {
        return header().empty();
    }

    public List<String> tags() {
        return header().tags();
    }

    public List<String> competencyQuestions() {
        return header().competencyQuestions();
    }

    /** How severe each row is, for a query that looks for faults. */
    public Optional<String> severity() {
        return header().severity();
    }

    /** How the answer is drawn, for a query that is a diagram. */
    public Optional<String> layout() {
        return header().layout();
    }

    /** The title of one answer, with the name of a parameter in braces where its value stands. */
    public Optional<Template> heading() {
        return header().heading();
    }

    /** The first row as a sentence, with the names of parameters and columns in braces where their values stand. */
    public Optional<Template> sentence() {
        return header().sentence();
    }

    /** The column by which a page divides the rows. */
    public Optional<String> sections() {
        return header().sections();
    }

    /** The values of that column whose rows a page folds. */
    public List<String> folded() {
        return header().folded();
    }

    private QueryHeader header() {
        return header.get();
    }

    /** A SELECT of each {@code ?value} for which this query has an answer; empty if the header does not tell. */
    public Optional<Query> offered(Parameter parameter) {
        return parameter.offered(query());
    }

    public List<Parameter> parameters() {
        return header().parameters();
    }
}
