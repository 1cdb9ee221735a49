package org.w3id.chokepoint.server.page.canned;

import static org.w3id.chokepoint.server.page.html.Html.element;

import org.w3id.chokepoint.server.page.html.Html;

/** The same answer in a program. */
final class Snippets {
    private Snippets() {}

    /** @param csv the whole address of the answer as CSV */
    static Html of(String csv) {
        return element(
                "details",
                element("summary", "In curl, Python or R"),
                element("pre", "curl -s '" + csv + "'\n").with("tabindex", "0"),
                element("pre", "import pandas as pd\n\ntable = pd.read_csv(\"" + csv + "\")\n")
                        .with("tabindex", "0"),
                element("pre", "table <- read.csv(\"" + csv + "\")\n").with("tabindex", "0"));
    }
}
