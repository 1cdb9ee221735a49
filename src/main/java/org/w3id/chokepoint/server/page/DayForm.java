package org.w3id.chokepoint.server.page;

import static org.w3id.chokepoint.server.page.html.Html.element;

import org.w3id.chokepoint.server.page.html.Html;

/** A form for the day for which a page holds. */
final class DayForm {
    static final String DAY = "asOf";

    private DayForm() {}

    /** @param action the address of the page */
    static Html of(String action, String day) {
        return element(
                        "form",
                        element("label", "As of").with("for", DAY),
                        element("input").with("id", DAY).with("name", DAY).with("value", day),
                        element("button", "Show").with("type", "submit"),
                        element(
                                "small",
                                "A day, such as 2024-05-10, 10 May 2024 or today; it holds for the whole page."))
                .with("action", action)
                .with("class", "day");
    }
}
