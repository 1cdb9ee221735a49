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
import org.w3id.chokepoint.graph.GraphNames;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.graph.name.Suggestions;
import org.w3id.chokepoint.server.http.HttpExchange;
import org.w3id.chokepoint.server.http.Problem;
import org.w3id.chokepoint.server.http.Service;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.HtmlPage;

/** {@code /errors/SLUG}: what a kind of problem means; and the page shown when one happens. */
public record ErrorPage(ReleaseId releaseId) implements Service {

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        String slug = exchange.rest().replaceFirst("^/", "");
        List<String> slugs =
                Arrays.stream(ErrorCode.values()).map(ErrorCode::slug).toList();
        ErrorCode code = Arrays.stream(ErrorCode.values())
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.NOT_FOUND,
                        exchange.path(),
                        "no such error",
                        Suggestions.remedy(slug, slugs, "the errors are " + slugs)));
        HtmlPage page = HtmlPage.of(
                releaseId,
                Problem.title(code),
                element("p", explanations().getProperty(slug, "")),
                element("p", "HTTP status " + code.httpStatus() + "; exit status " + code.exitStatus() + "."));
        exchange.send(HtmlPage.MEDIA_TYPE, page.html());
    }

    /** The page of a problem that has just happened. */
    public HtmlPage of(Problem problem) {
        Html explained = problem.type().startsWith(GraphNames.BASE)
                ? link("/" + problem.type().substring(GraphNames.BASE.length()), "What this error means")
                : text("");
        return HtmlPage.of(
                releaseId,
                problem.title(),
                element("p", problem.detail()).with("class", "lead"),
                element("p", problem.hint()),
                element("p", explained));
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
