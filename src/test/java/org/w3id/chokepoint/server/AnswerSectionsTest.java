package org.w3id.chokepoint.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswerSectionsTest {
    private static final String HEADER = """
            #+ title: Steps
            #+ summary: Which steps?
            #+ sentence: "On {asOf}: {what} is first, {who}, {nothing}."
            #+ sections: step
            #+ folded: ["2 not so"]
            #+ params:
            #+   - {name: asOf, type: date, default: today, description: The day.}
            """;
    private static final String QUERY = """
            SELECT ?step ?what ?who ?nothing {
              VALUES (?step ?what ?who) {
                ("0 verdict" "one" <https://w3id.org/chokepoint/id/acme>) ("1 rule" "two" UNDEF) ("1 rule" "three" UNDEF)
                ("2 not so" "<b>" UNDEF)
              }
              FILTER(BOUND(?_asOf_xsd_date))
            }
            """;

    @RegisterExtension
    static SmallServer server = SmallServer.with(workspace -> workspace
            .file("queries/answers/steps.rq", HEADER + QUERY)
            .file("queries/answers/none.rq", HEADER + QUERY.replaceFirst("FILTER", "FILTER(false) FILTER")));

    @Test
    void firstRowIsASentenceWithTheNamesOfThings() {
        assertTrue(page("steps").contains("<p class=\"verdict\">On 2024-05-08: one is first, Acme, .</p>"));
    }

    @Test
    void rowsStandUnderTheValuesOfTheColumn() {
        String page = page("steps");
        assertEquals(1, page.split("<section><h3>", -1).length - 1);
        assertTrue(!page.contains("<h3>Verdict</h3>") && page.contains("<h3>Rule</h3>"));
    }

    @Test
    void rowsOfSomeValuesAreFolded() {
        assertTrue(page("steps").contains("<summary>Not so (1)</summary>"));
    }

    @Test
    void columnsWithoutValuesInASectionAreLeftOut() {
        String folded = page("steps").replaceFirst("(?s)^.*<summary>Not so", "");
        assertFalse(folded.contains("<th scope=\"col\">who</th>"));
    }

    @Test
    void valuesAreText() {
        assertTrue(page("steps").contains("&lt;b&gt;"));
    }

    @Test
    void answerWithoutRowsHasNoSentence() {
        assertFalse(page("none").contains("class=\"verdict\""));
    }

    private static String page(String query) {
        return server.get("/query/" + query + ".html?asOf=2024-05-08").body();
    }
}
