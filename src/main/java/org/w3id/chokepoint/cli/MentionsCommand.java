package org.w3id.chokepoint.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.w3id.chokepoint.cli.option.OutputOptions;
import org.w3id.chokepoint.cli.option.WorkspaceOption;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.error.FileTrouble;
import org.w3id.chokepoint.graph.Utf8;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.link.Mentions;
import org.w3id.chokepoint.query.QueryRunner;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mentions}: which entities a text names, where, and what the queries tagged {@code mentioned} tell of them. */
@Command(
        name = "mentions",
        mixinStandardHelpOptions = true,
        header = {
            "List the entities that a text names, with offsets, and the listings and claims that it touches.",
            "",
            "Examples:",
            "  chokepoint mentions article.txt --format csv",
            ""
        })
final class MentionsCommand implements Callable<Integer> {
    private static final String TAG = "mentioned";
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final List<String> COLUMNS = List.of("start", "end", "text", "entity", "touches", "thing");

    @Parameters(paramLabel = "FILE", description = "Text in UTF-8.")
    private Path file;

    @Mixin
    private OutputOptions output;

    @Mixin
    private WorkspaceOption workspace;

    @Override
    public Integer call() {
        Release release = workspace.open();
        Mentions mentions = Mentions.of(release.graph().dataset().getDefaultGraph());
        Map<Node, List<Binding>> touched = new LinkedHashMap<>();
        List<Binding> rows = mentions.in(text()).stream()
                .flatMap(mention -> mention.entities().stream()
                        .sorted(java.util.Comparator.comparing(Node::getURI))
                        .flatMap(entity ->
                                rows(mention, entity, touched.computeIfAbsent(entity, each -> touched(release, each)))))
                .toList();
        output.write(new Answer.Rows(COLUMNS, Set.of("entity", "thing"), rows), new Labels(release.graph()), Map.of());
        return 0;
    }

    private String text() {
        try {
            return Utf8.read(file);
        } catch (IOException e) {
            throw new ChokepointException(
                    ErrorCode.UNREADABLE_FILE, file, FileTrouble.of(e), "name a text file in UTF-8", e);
        }
    }

    /** What the tagged queries say: {@code ?touches} in words, and {@code ?thing}. */
    private static List<Binding> touched(Release release, Node entity) {
        QueryRunner runner = release.runner(TIME_LIMIT);
        return release.catalog().queries().stream()
                .filter(query -> query.tags().contains(TAG))
                .flatMap(query -> answer(runner, query, entity))
                .toList();
    }

    private static Stream<Binding> answer(QueryRunner runner, CannedQuery query, Node entity) {
        String parameter = query.parameters().get(0).name();
        Answer answer = runner.run(query, Map.of(parameter, List.of(entity.getURI())), RowRange.ALL);
        return answer instanceof Answer.Rows rows ? rows.bindings().stream() : Stream.of();
    }

    private static Stream<Binding> rows(Mentions.Mention mention, Node entity, List<Binding> touched) {
        Binding place = BindingFactory.builder()
                .add(Var.alloc("start"), number(mention.start()))
                .add(Var.alloc("end"), number(mention.end()))
                .add(Var.alloc("text"), NodeFactory.createLiteralString(mention.text()))
                .add(Var.alloc("entity"), entity)
                .build();
        return touched.isEmpty()
                ? Stream.of(place)
                : touched.stream().map(row -> BindingFactory.builder(place)
                        .add(Var.alloc("touches"), row.get("touches"))
                        .add(Var.alloc("thing"), row.get("thing"))
                        .build());
    }

    private static Node number(int value) {
        return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
    }
}
