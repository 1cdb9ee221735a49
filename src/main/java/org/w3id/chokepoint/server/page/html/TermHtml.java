package org.w3id.chokepoint.server.page.html;

import static org.w3id.chokepoint.server.page.html.Html.element;
import static org.w3id.chokepoint.server.page.html.Html.text;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.XSD;
import org.w3id.chokepoint.format.Format;
import org.w3id.chokepoint.graph.Namespaces;
import org.w3id.chokepoint.graph.name.Labels;
import org.w3id.chokepoint.query.answer.AnswerFormats;

/**
 * Shows RDF terms in pages: names in place of IRIs, each a link to where the thing is described.
 *
 * @param labels the names
 */
public record TermHtml(Labels labels) {
    private static final int MAX_UNBROKEN_LENGTH = 20;
    private static final String DAY = "\\d{4}-\\d\\d(-\\d\\d)?";
    private static final int MAX_ADDRESS = 48;

    public Namespaces names() {
        return labels.graph().names();
    }

    /** The address of a page about an IRI; empty where following it could do other than read, as with other schemes. */
    public Optional<String> address(Node iri) {
        String text = iri.getURI();
        if (names().isOwn(iri)) {
            return Optional.of("/" + text.substring(names().base().length()));
        }
        return Optional.of(text).filter(address -> address.matches("https?://.*"));
    }

    /** Links for the head of a page about an IRI, to the data about it. */
    public List<Html> links(Node iri) {
        return AnswerFormats.LABELLED.triples().keySet().stream()
                .<Html>map(format -> element("link")
                        .with("rel", "alternate")
                        .with("type", format.mediaType())
                        .with("href", address(iri, format)))
                .toList();
    }

    /** The address of the data about an IRI in a format. */
    public String address(Node iri, Format format) {
        return address(iri).orElseThrow() + "." + format.extension();
    }

    public Html of(Node term) {
        if (term.isLiteral()) {
            return literal(term);
        }
        return term.isURI() ? link(term, name(term)) : element("code", labels.text(term));
    }

    /** An IRI under a name that the caller has found. */
    public Html link(Node iri, Html name) {
        return address(iri)
                .<Html>map(address -> element("a", name).with("href", address).with("title", iri.getURI()))
                .orElse(name);
    }

    /** The heading of a page about an IRI. */
    public String title(Node iri) {
        return label(iri).map(Node::getLiteralLexicalForm).orElseGet(() -> shortForm(iri));
    }

    /** Whether people have a name for it. */
    public boolean hasName(Node iri) {
        return label(iri).isPresent();
    }

    private Html name(Node iri) {
        return label(iri).map(this::literal).orElseGet(() -> text(shortForm(iri)));
    }

    /** Documents have titles where other things have labels. */
    private Optional<Node> label(Node iri) {
        return labels.literal(iri).or(() -> labels.graph()
                .dataset()
                .getDefaultGraph()
                .find(iri, DCTerms.title.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .nextOptional());
    }

    private String shortForm(Node iri) {
        // Turtle writes rdf:type as "a", so its prefix may be declared nowhere.
        String shortForm = PrefixMapping.Standard.shortForm(labels.shortForm(iri));
        String base = names().base();
        return shortForm.startsWith(base) ? shortForm.substring(base.length()) : readable(shortForm);
    }

    /** An address of the web as people say it, and not longer than a line. */
    private static String readable(String address) {
        String said = address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        return said.length() > MAX_ADDRESS ? said.substring(0, MAX_ADDRESS) + "…" : said;
    }

    private Html literal(Node literal) {
        Html text = text(literal.getLiteralLexicalForm());
        String language = literal.getLiteralLanguage();
        if (!language.isEmpty()) {
            return language.equals("en")
                    ? text
                    : element("span", text).with("lang", language).with("dir", "auto");
        }
        String type = literal.getLiteralDatatypeURI();
        boolean plain = type.equals(XSD.xstring.getURI());
        return plain && !literal.getLiteralLexicalForm().matches(DAY) ? text : typed(literal);
    }

    /** A date or a number stays on one line. */
    private Html typed(Node literal) {
        String text = labels.text(literal);
        return element("span", text)
                .with("class", text.length() <= MAX_UNBROKEN_LENGTH ? "unbroken" : "broken")
                .with("title", literal.getLiteralDatatypeURI().replaceFirst("^.*#", ""));
    }
}
