package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.server.page.html.Html;

/** What to send when a row is wrong, ready to be filled in. */
final class ErrorReport {
    private ErrorReport() {}

    static Html of(ReleaseId releaseId, BoundQuery bound, Namespaces names) {
        String report = """
                Question: %s
                Address: %squery/%s%s
                Release: %s, data state %s
                Row that is wrong:\s
                What is right, and which source shows it:\s
                """.formatted(
                        bound.query().title(),
                        names.base(),
                        bound.query().name(),
                        Address.resolved(bound, names),
                        releaseId.version(),
                        AnswerCitation.state(releaseId));
        return element(
                        "details",
                        element("summary", "Report an error in this answer"),
                        element(
                                "p",
                                text("Copy this, fill it in, and send it as "),
                                link("/about#report", "About"),
                                text(" says.")),
                        element("pre", report).with("tabindex", "0"))
                .with("id", "report");
    }
}
