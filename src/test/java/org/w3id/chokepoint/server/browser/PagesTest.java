package org.w3id.chokepoint.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.Aside;

@Aside
class PagesTest {
    @RegisterExtension
    static Chromium chromium = new Chromium();

    @ParameterizedTest
    @CsvSource({
        "'', Chokepoint",
        "id/huawei.html, Huawei",
        "query/who-disputes-what.html, Who disputes what",
        "source/distillation-of-opinion.html, Radio Free Mobile: Distillation of Opinion (2026)",
        "ontology.html, Chokepoint ontology",
        "sparql, SPARQL"
    })
    void pageShowsItsHeading(String path, String heading) {
        assertThat(chromium.open(path).locator("h1")).hasText(heading);
    }

    @Test
    void pageIsDrawn() {
        byte[] picture = chromium.open("id/huawei.html").screenshot();
        assertTrue(picture.length > 20_000, "the picture is nearly empty");
    }

    @Test
    void homeIsSearchedWithoutScript() {
        Page page = chromium.open("", new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.fill("#find", "华为");
        page.press("#find", "Enter");
        assertThat(page.locator("main a")
                        .filter(new Locator.FilterOptions().setHasText("Huawei"))
                        .first())
                .isVisible();
    }
}
