package org.w3id.chokepoint.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.w3id.chokepoint.graph.name.NameKey;

/** What Lucene is asked: names that are the same, begin so, were typed wrong, or share words. */
final class SearchQuery {
    static final String TEXT = "text";
    static final String COMPACT = "compact";
    static final String TERM = "term";
    private static final int SHORT = 3;
    private static final int LONG = 6;

    /** Lucene takes 1024 parts in all. */
    private static final int MAX_TERMS = 200;

    private SearchQuery() {}

    static Query of(SearchName asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        add(query, new TermQuery(new Term(TEXT, asked.key().text())), 100);
        add(query, new TermQuery(new Term(COMPACT, asked.compact())), 60);
        add(query, new PrefixQuery(new Term(COMPACT, asked.compact())), 20);
        add(query, fuzzy(COMPACT, asked.compact()), 30);
        query.add(words(asked.terms().stream().limit(MAX_TERMS).toList()), Occur.SHOULD);
        return query.build();
    }

    /** Names that are the same. */
    static Query same(NameKey asked) {
        return new TermQuery(new Term(TEXT, asked.text()));
    }

    /** At least half of the words, each perhaps typed wrong or only begun. */
    private static Query words(List<String> terms) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (String term : terms) {
            BooleanQuery.Builder word = new BooleanQuery.Builder();
            add(word, new TermQuery(new Term(TERM, term)), 5);
            add(word, fuzzy(TERM, term), 2);
            add(word, new PrefixQuery(new Term(TERM, term)), 1);
            words.add(word.build(), Occur.SHOULD);
        }
        return words.setMinimumNumberShouldMatch((terms.size() + 1) / 2).build();
    }

    private static Query fuzzy(String field, String text) {
        int length = text.codePointCount(0, text.length());
        int edits = length < SHORT ? 0 : length < LONG ? 1 : 2;
        return new FuzzyQuery(new Term(field, text), edits);
    }

    private static void add(BooleanQuery.Builder query, Query part, float weight) {
        query.add(new BoostQuery(new ConstantScoreQuery(part), weight), Occur.SHOULD);
    }
}
