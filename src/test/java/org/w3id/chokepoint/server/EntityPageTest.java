package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EntityPageTest {
    @RegisterExtension
    static SmallServer server = SmallServer.usual();

    @Test
    void headingIsTheEnglishLabel() {
        assertTrue(acme().contains("<h1>Acme</h1>"));
    }

    @Test
    void namesHaveTheirLanguage() {
        assertTrue(acme().contains("<span lang=\"zh\" dir=\"auto\">艾克米</span>"));
    }

    @Test
    void aliasesAreShown() {
        assertTrue(acme().contains("ACME Inc."));
    }

    @Test
    void typesAreLinkedToTheOntology() {
        assertTrue(acme().contains("<a href=\"/ontology#Organization\""));
    }

    @Test
    void iriIsShown() {
        assertTrue(acme().contains("<code>https://w3id.org/chokepoint/id/acme</code>"));
    }

    @Test
    void factsHaveTheSourcesThatStateThem() {
        assertTrue(acme().matches("(?s).*<dd><a href=\"/id/beta\"[^>]*>[^/]*&lt;/script&gt;</a>"
                + "<small class=\"sources\"><a href=\"/source/gazette\"[^>]*>Gazette &amp; Sons</a>; "
                + "<a href=\"/source/herald\".*"));
    }

    @Test
    void blankNodesAreDescribedInPlace() {
        assertTrue(acme().matches("(?s).*office.*city.*Paris.*"));
    }

    @Test
    void referrersAreShownUnderTheWordsOfThisEnd() {
        assertTrue(acme().matches("(?s).*What refers to it.*is concerned by</a>.*/id/contract-7.*"));
    }

    @Test
    void relationWithoutSuchWordsHasAnArrow() {
        assertTrue(server.get("/id/beta.html").body().matches("(?s).*What refers to it.*← .*supplies</a>.*"));
    }

    @Test
    void partOfThePageIsAQueryOfTheWorkspace() {
        assertTrue(acme().matches("(?s).*<h2>Customers</h2>.*<th scope=\"col\">customer</th>.*/id/beta.*"));
    }

    @Test
    void sourcesOfARowAreInOneCell() {
        assertTrue(acme().matches("(?s).*<td class=\"from\"><a href=\"/source/gazette\"[^>]*>Gazette &amp; Sons</a>; "
                + "<a href=\"/source/herald\".*"));
    }

    @Test
    void rowsThatDifferInTheirSourceOnlyAreOne() {
        String customers = acme().replaceFirst("(?s).*<section id=\"customers\">(.*?)</section>.*", "$1");
        assertEquals(2, customers.split("<tr>", -1).length - 1, "a heading and one row in " + customers);
    }

    @Test
    void partIsOnlyOnPagesOfItsClass() {
        assertFalse(server.get("/id/contract-7.html").body().contains("Customers"));
    }

    @Test
    void partWithoutRowsSaysWhy() {
        assertTrue(server.get("/id/beta.html").body().contains("No customer is known."));
    }

    @Test
    void sentenceOfTheHeadHoldsForTheDay() {
        assertTrue(server.get("/id/acme.html?asOf=10%20May%202024").body().contains("As seen on"));
    }

    @Test
    void questionsThatTakeItAreOffered() {
        assertTrue(acme().contains("href=\"/query/suppliers?party=acme\""));
    }

    @Test
    void namelessReferrerIsDescribedInPlace() {
        assertTrue(acme().matches("(?s).*/id/contract-7.*city.*Rome.*"));
    }

    @Test
    void otherFormatsAreLinked() {
        assertTrue(acme().contains("<link rel=\"alternate\" type=\"text/turtle\" href=\"/id/acme.ttl\">"));
    }

    @Test
    void markupInALabelIsText() {
        assertFalse(server.get("/id/beta.html").body().contains("<script>"));
    }

    @Test
    void markupInATitleIsText() {
        assertTrue(server.get("/id/beta.html").body().contains("<title>Beta &lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void iriOfAScriptIsNoLink() {
        assertFalse(acme().contains("href=\"javascript:"));
    }

    @Test
    void pageOfASourceHasATableOfItsStatements() {
        assertTrue(server.get("/source/herald.html").body().contains("1 statement."));
    }

    @Test
    void pageOfASourceIsHeadedByItsTitle() {
        assertTrue(server.get("/source/gazette.html").body().contains("<h1>Gazette &amp; Sons</h1>"));
    }

    @Test
    void ontologyHasATermAtItsAnchor() {
        assertTrue(server.get("/ontology.html").body().contains("<article id=\"Organization\">"));
    }

    @Test
    void ontologyHasDefinitions() {
        assertTrue(server.get("/ontology.html").body().contains("<p>body of people</p>"));
    }

    private static String acme() {
        return server.get("/id/acme.html").body();
    }
}
