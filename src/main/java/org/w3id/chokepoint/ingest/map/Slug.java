package org.w3id.chokepoint.ingest.map;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A name as a part of an IRI: small letters, digits and hyphens.
 *
 * <p>A pure function of the name, so that the same name gets the same IRI in every run. What ASCII cannot say is replaced
 * by a short hash, so that two names in Chinese stay two; so is what makes a name too long.
 */
final class Slug {
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019`]");
    private static final Pattern BREAK = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTSIDE = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{ASCII}]]");
    private static final int LONGEST = 80;
    private static final int HASH_DIGITS = 10;

    private Slug() {}

    static String of(String name) {
        String folded = MARK.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words =
                APOSTROPHE.matcher(folded).replaceAll("").replace("&", " and ").replace("+", " plus ");
        String slug = BREAK.matcher(words).replaceAll("-").replaceAll("^-|-$", "");
        boolean complete = !slug.isEmpty() && !OUTSIDE.matcher(words).find() && slug.length() <= LONGEST;
        return complete ? slug : join(slug, hash(folded));
    }

    private static String join(String slug, String hash) {
        String start =
                slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        return start.isEmpty() ? "x-" + hash : start + "-" + hash;
    }

    private static String hash(String text) {
        return DigestUtils.sha256Hex(text.strip()).substring(0, HASH_DIGITS);
    }
}
