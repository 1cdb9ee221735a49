package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.link;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Suggestions;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;

/** What a kind of problem means, and the page shown when one happens. */
public record ErrorPage(ReleaseId releaseId) {

    /**
     * The page that explains a kind of problem.
     *
     * @throws ChokepointException NOT_FOUND if no error has that slug
     */
    public HtmlPage of(String slug) {
        List<String> slugs =
                Arrays.stream(ErrorCode.values()).map(ErrorCode::slug).toList();
        ErrorCode code = Arrays.stream(ErrorCode.values())
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.NOT_FOUND,
                        "/errors/" + slug,
                        "no such error",
                        Suggestions.remedy(slug, slugs, "the errors are " + slugs)));
        return HtmlPage.of(
                releaseId,
                Problem.title(code),
                element("p", explanations().getProperty(slug, "")),
                element("p", "HTTP status " + code.httpStatus() + "; exit status " + code.exitStatus() + "."));
    }

    /** The page of a problem that has just happened. */
    public HtmlPage of(Problem problem) {
        Html explained = problem.code()
                .<Html>map(code -> link("/" + Problem.PAGES + code.slug(), "What this error means"))
                .orElse(text(""));
        return HtmlPage.of(
                releaseId,
                problem.title(),
                element("p", problem.detail()).with("class", "lead"),
                element("p", withLinks(problem.hint())),
                element("p", explained));
    }

    /** A path of this server that a text names, such as {@code /search}, can be followed. */
    private static List<Html> withLinks(String hint) {
        return Arrays.stream(hint.split("(?<= )|(?= )"))
                .<Html>map(word -> word.matches("/[\\w/-]*") ? link(word, word) : text(word))
                .toList();
    }

    /** One text for each slug, in {@code errors.properties} beside this class. */
    private static Properties explanations() {
        Properties texts = new Properties();
        try (InputStream in = ErrorPage.class.getResourceAsStream("errors.properties")) {
            texts.load(in);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
