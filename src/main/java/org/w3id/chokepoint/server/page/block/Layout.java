package org.w3id.chokepoint.server.page.block;

import java.util.Locale;
import org.w3id.chokepoint.query.catalog.CannedQuery;

/** How a part of a page shows the rows of its query. */
enum Layout {
    /** In columns, as any answer. */
    TABLE,
    /** As a table that is folded until the reader wants it. */
    FOLDED,
    /** Each row a sentence, its values being its words in order. */
    SENTENCES,
    /** As sentences without a heading. */
    LEAD,
    /** The first column being what the others say something of. */
    FACTS;

    /** The layout that the header names; the catalog holds no query that names another. */
    static Layout of(CannedQuery query) {
        return query.layout()
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(TABLE);
    }
}
