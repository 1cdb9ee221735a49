package org.w3id.chokepoint.server.linked;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.w3id.chokepoint.query.answer.AnswerFormat;
import org.w3id.chokepoint.server.page.html.Html;
import org.w3id.chokepoint.server.page.html.TermHtml;

/**
 * A form in which a thing is described as data.
 *
 * @param name for people
 */
public record DataFormat(String name, AnswerFormat writer) {

    /** The usual one first. */
    public static final List<DataFormat> ALL = List.of(
            new DataFormat("Turtle", AnswerFormat.TURTLE),
            new DataFormat("JSON-LD", AnswerFormat.JSON_LD),
            new DataFormat("N-Triples", AnswerFormat.N_TRIPLES));

    static final String PAGE = "html";

    /** Media types on offer; a program that takes anything gets data. */
    static final List<String> MEDIA_TYPES = Stream.concat(
                    ALL.stream().map(format -> format.writer.mediaType()), Stream.of("text/html"))
            .toList();

    static Optional<DataFormat> ofEnding(String ending) {
        return ALL.stream()
                .filter(format -> format.writer.ending().equals(ending))
                .findFirst();
    }

    static String ending(String mediaType) {
        return ALL.stream()
                .filter(format -> format.writer.mediaType().equals(mediaType))
                .map(format -> format.writer.ending())
                .findFirst()
                .orElse(PAGE);
    }

    public String address(Node thing) {
        return TermHtml.address(thing).orElseThrow() + "." + writer.ending();
    }

    public static List<Html> links(Node thing) {
        return ALL.stream()
                .<Html>map(format -> Html.element("link")
                        .with("rel", "alternate")
                        .with("type", format.writer.mediaType())
                        .with("href", format.address(thing)))
                .toList();
    }
}
