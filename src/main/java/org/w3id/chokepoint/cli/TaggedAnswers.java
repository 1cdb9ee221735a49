package org.w3id.chokepoint.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.RowRange;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.release.Release;

/**
 * The answers of all queries of one tag, one table after another.
 *
 * @param tag such as {@code statistics}
 */
record TaggedAnswers(Release release, String tag) {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    void print(PrintWriter out) {
        release.catalog().queries().stream()
                .filter(query -> query.tags().contains(tag))
                .forEach(query -> print(query, out));
    }

    private void print(CannedQuery query, PrintWriter out) {
        out.println(query.title());
        out.flush();
        AnswerFormats.LABELLED.write(
                AnswerFormats.TABLE,
                release.runner(LIMIT).run(query, Map.of(), RowRange.ALL),
                new Labels(release.graph()),
                Map.of(),
                System.out);
        out.println();
    }
}
