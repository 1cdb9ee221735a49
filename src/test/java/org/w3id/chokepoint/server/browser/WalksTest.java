package org.w3id.chokepoint.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.chokepoint.Aside;

/** What a researcher does, from one page to the next. */
@Aside
class WalksTest {
    private static final String VERDICT = "query/may-it-be-exported.html?item=h20&destination=china";

    @RegisterExtension
    static Chromium chromium = new Chromium();

    @ParameterizedTest
    @CsvSource({
        "华为, Huawei",
        "Huawey, Huawei",
        "half of Moonsh, Moonshot AI",
        "H.R. 8283, H.R. 8283",
        "Ascend, Ascend 910"
    })
    void searchFinds(String words, String name) {
        Page page = chromium.open("");
        page.fill("#find", words);
        page.press("#find", "Enter");
        page.locator(".hits a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.locator("h1")).containsText(name);
    }

    @Test
    void slashLeadsToTheSearchField() {
        Page page = chromium.open("about");
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
    }

    @Test
    void factsOfAThingChangeWithTheDay() {
        Page page = chromium.open("id/huawei");
        String listed = "On the list Entity List since 2019-05-16";
        assertThat(page.locator(".standing")).containsText(listed);
        page.fill("#asOf", "1 May 2019");
        page.press("#asOf", "Enter");
        assertThat(page.locator(".standing")).not().containsText(listed);
        page.fill("#asOf", "2019-05-16");
        page.press("#asOf", "Enter");
        assertThat(page.locator(".standing")).containsText(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, no licence by the rules known here by the text of the rules",
        "2025-05-01, licence needed by the text of the rules",
        "1 September 2025, licence needed by the text of the rules",
        "2026-02-01, licence needed by the text of the rules"
    })
    void verdictStandsInASentence(String day, String verdict) {
        Page page = chromium.open(VERDICT);
        page.fill("#asOf", day);
        page.press("#asOf", "Enter");
        assertThat(page.locator(".verdict")).containsText(verdict);
    }

    @Test
    void whatDoesNotApplyIsFolded() {
        Page page = chromium.open(VERDICT + "&asOf=2025-05-01");
        Locator folded = page.locator(
                "details", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*Does not catch the item")));
        assertThat(folded.locator("table")).isHidden();
        folded.locator("summary").click();
        assertThat(folded.locator("table")).isVisible();
    }

    @Test
    void questionIsAskedByKeyboardAlone() {
        Page page = chromium.open("query/may-it-be-exported.html");
        page.locator("#item").focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("H100");
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");
        page.keyboard().press("Control+a");
        page.keyboard().type("malaysia");
        page.keyboard().press("Escape");
        page.keyboard().press("Enter");
        assertThat(page.locator(".verdict"))
                .containsText(Pattern.compile("H100.* to Malaysia on \\d{4}-\\d\\d-\\d\\d: "));
    }

    @Test
    void tableOpensInASpreadsheetWithDatesThatAreDates() throws IOException {
        Page page = chromium.open("query/who-is-listed.html?asOf=2025-01-01&list=entity-list");
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("XLSX"))
                        .first()
                        .click());
        int rows = Integer.parseInt(page.locator(
                        "main p", new Page.LocatorOptions().setHasText(Pattern.compile("\\d+ rows|[Rr]ows \\d+ to")))
                .first()
                .textContent()
                .replaceFirst("^.*?(\\d+)( rows.*|[^\\d]*)$", "$1"));
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(download.path()))) {
            Sheet sheet = book.getSheetAt(0);
            assertEquals(rows, sheet.getLastRowNum());
            assertTrue(dates(sheet) > rows / 2, "dates are not dates");
        }
    }

    private static long dates(Sheet sheet) {
        long dates = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
                    dates++;
                    break;
                }
            }
        }
        return dates;
    }

    @Test
    void citedAddressGivesTheSameAnswerToAnother() {
        Page page = chromium.open(VERDICT);
        String address = page.locator("#cite a[href*='release=']").first().getAttribute("href");
        assertTrue(address.contains("asOf=20"), address);
        Page other = chromium.open(address.substring(1));
        assertEquals(
                page.locator(".verdict").textContent(),
                other.locator(".verdict").textContent());
    }
}
