package org.w3id.chokepoint.server.page.block;

import java.util.Arrays;
import java.util.Locale;
import org.w3id.chokepoint.error.ChokepointException;
import org.w3id.chokepoint.error.ErrorCode;
import org.w3id.chokepoint.query.catalog.CannedQuery;
import org.w3id.chokepoint.query.catalog.QueryFolder;

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

    /**
     * @throws ChokepointException INVALID_QUERY if the header names another
     */
    static Layout of(CannedQuery query) {
        String word = query.layout().orElse(TABLE.word());
        return Arrays.stream(values())
                .filter(layout -> layout.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ChokepointException(
                        ErrorCode.INVALID_QUERY,
                        QueryFolder.PAGES.path() + "/" + query.name() + ".rq",
                        "names the unknown layout '" + word + "'",
                        "use one of "
                                + Arrays.stream(values()).map(Layout::word).toList()));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
