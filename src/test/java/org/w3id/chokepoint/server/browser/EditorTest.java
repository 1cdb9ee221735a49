package org.w3id.chokepoint.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3id.chokepoint.Aside;

@Aside
class EditorTest {
    private static final String QUERY = "#query";

    @RegisterExtension
    static Chromium chromium = new Chromium();

    @Test
    void classIsCompletedAfterAAndItsPrefixDeclared() {
        Page page = emptied();
        page.keyboard().type("SELECT * WHERE { ?b a cp:Bil");
        assertThat(option(page)).hasText("cp:Bill");
        option(page).click();
        assertTrue(page.inputValue(QUERY).matches("(?s)PREFIX cp: <\\S+>\n.*\\?b a cp:Bill.*"), page.inputValue(QUERY));
    }

    @Test
    void propertiesOfTheClassComeFirst() {
        Page page = emptied();
        page.keyboard().type("SELECT * WHERE { ?b a cp:Bill ; cp:is");
        assertThat(option(page)).hasText("cp:isCosponsoredBy");
        page.keyboard().press("Escape");
        page.keyboard().type("Any ?x . ?c a cp:Chip ; cp:has");
        assertThat(option(page)).not().hasText("cp:isCosponsoredBy");
    }

    @Test
    void unknownTermIsMarkedAndKnownOnesAreNot() {
        Page page = emptied();
        page.keyboard().type("SELECT * { ?x cp:develops ?y ; cp:developes ?z . ?z rdfs:label ?l");
        assertThat(page.locator(".cm-unknown")).hasText("cp:developes");
    }

    @Test
    void brokenPlaceIsMarkedInItsLine() {
        Page page = chromium.open("sparql?query=SELECT%20?x%0AWHERE%20%7B%20?x%20?p%20%7D");
        assertThat(page.locator(".cm-line:nth-child(2) .cm-broken")).hasText("}");
        page.keyboard().type("?y ");
        assertThat(page.locator(".cm-broken")).hasCount(0);
        assertEquals("SELECT ?x\nWHERE { ?x ?p ?y }", page.inputValue(QUERY));
    }

    @Test
    void queryIsAskedByKeyboard() {
        Page page = emptied();
        page.keyboard().type("ASK { ?s ?p ?o ");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("main strong")).hasText("Yes");
    }

    @Test
    void warningOfAnUnknownTermStandsAboveTheAnswer() {
        Page page = chromium.open("sparql?query=SELECT%20*%20%7B%20?x%20cp:developes%20?y%20%7D");
        assertThat(page.locator("[role=status]")).containsText("did you mean cp:develops");
    }

    @Test
    void runningQueryIsStopped() {
        Page page = emptied();
        page.keyboard().type("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i ");
        // A page that waits for the next one answers no questions of the test; so the click is made in the page.
        page.evaluate("() => setTimeout(() => { const stop = document.getElementById('stop');"
                + " window.offered = !stop.hidden; stop.click(); }, 1500)");
        page.keyboard().press("Control+Enter");
        page.waitForFunction("() => 'offered' in window");
        assertEquals(true, page.evaluate("window.offered"));
        assertThat(page.locator("#stop")).isHidden();
        assertTrue(page.url().endsWith("/sparql"), page.url());
    }

    @Test
    void withoutScriptTheFieldIsThere() {
        Page page = chromium.open("sparql", new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.fill(QUERY, "ASK { ?s ?p ?o }");
        page.click("text=Ask");
        assertThat(page.locator("main strong")).hasText("Yes");
    }

    @Test
    void busyServerLeavesAnEditorWithoutCompletion() {
        Page page = chromium.open("about");
        page.route("**/sparql?query=PREFIX*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        page.navigate(chromium.address("sparql"));
        page.locator(".cm-content").click();
        page.keyboard().press("Control+a");
        page.keyboard().type("ASK { ?s cp:developes ?o ");
        assertThat(page.locator(".cm-unknown")).hasCount(0);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("main strong")).hasText("No");
    }

    private static Page emptied() {
        Page page = chromium.open("sparql");
        page.locator(".cm-content").click();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        return page;
    }

    private static Locator option(Page page) {
        return page.locator("li[aria-selected=true] .cm-completionLabel");
    }
}
