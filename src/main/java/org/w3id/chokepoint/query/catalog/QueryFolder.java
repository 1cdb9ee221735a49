package org.w3id.chokepoint.query.catalog;

import java.util.Locale;

/** The folders of canned queries, each for one use. */
public enum QueryFolder {
    ANSWERS,
    CHECKS,
    DESCRIPTIONS,
    DIAGRAMS,
    EVIDENCE,
    PAGES;

    /** Below the workspace. */
    public String path() {
        return "queries/" + name().toLowerCase(Locale.ROOT);
    }
}
