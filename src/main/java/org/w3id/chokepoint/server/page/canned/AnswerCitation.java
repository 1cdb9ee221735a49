package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.BoundQuery;
import org.w3id.chokepoint.query.answer.Answer;
import org.w3id.chokepoint.query.answer.AnswerFormats;
import org.w3id.chokepoint.server.page.html.Html;

/**
 * How an answer is cited: an address that means the same on any day and names the state of the data, and a check sum by
 * which a reader can tell whether the rows are still those that were cited.
 *
 * @param answer whole
 */
record AnswerCitation(ReleaseId releaseId, BoundQuery bound, Answer answer, Labels labels) {
    static final String RELEASE = "release";
    private static final int SHORT = 12;

    /** Enough of the fingerprint to tell states of the data apart. */
    static String state(ReleaseId releaseId) {
        return releaseId
                .fingerprint()
                .substring(0, Math.min(SHORT, releaseId.fingerprint().length()));
    }

    Html html() {
        String path = path();
        return element(
                        "details",
                        element("summary", "Cite this answer"),
                        element(
                                "p",
                                link(path, "Address of this answer"),
                                text(" of this day and this state of the data.")),
                        block("cite-bibtex", bibtex(path)),
                        block("cite-ris", ris(path)),
                        element(
                                "p",
                                "The SHA-256 is that of the CSV file of this answer; a file with another one has other rows."))
                .with("id", "cite");
    }

    private static Html block(String id, String text) {
        return element("pre", text).with("id", id).with("tabindex", "0");
    }

    private String path() {
        String question = Address.resolved(bound, labels.graph().names());
        return "/query/" + bound.query().name() + question + (question.isEmpty() ? "?" : "&") + RELEASE + "="
                + state(releaseId);
    }

    private String bibtex(String path) {
        return """
                @misc{%s-%s-%s,
                  title = {%s},
                  author = {{%s}},
                  year = {%d},
                  version = {%s, data state %s},
                  url = {%s},
                  note = {SHA-256 of the rows: %s}
                }
                """.formatted(
                releaseId.dataset().name().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                bound.query().name(),
                state(releaseId),
                bound.query().title(),
                releaseId.dataset().name(),
                LocalDate.now().getYear(),
                releaseId.version(),
                state(releaseId),
                url(path),
                digest());
    }

    private String ris(String path) {
        return String.join(
                "\n",
                List.of(
                        "TY  - DATA",
                        "TI  - " + bound.query().title(),
                        "AU  - " + releaseId.dataset().name(),
                        "PY  - " + LocalDate.now().getYear(),
                        "ET  - " + releaseId.version() + ", data state " + state(releaseId),
                        "UR  - " + url(path),
                        "N1  - SHA-256 of the rows: " + digest(),
                        "ER  - ",
                        ""));
    }

    private String url(String path) {
        return labels.graph().names().base() + path.substring(1);
    }

    private String digest() {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        AnswerFormats formats = AnswerFormats.LABELLED;
        formats.write(
                answer instanceof Answer.Triples ? AnswerFormats.TURTLE : AnswerFormats.CSV,
                answer,
                labels,
                Map.of(),
                csv);
        return DigestUtils.sha256Hex(csv.toByteArray());
    }
}
