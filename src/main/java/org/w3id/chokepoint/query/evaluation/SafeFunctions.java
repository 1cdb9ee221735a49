package org.w3id.chokepoint.query.evaluation;

import java.util.Set;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;

/**
 * The functions that a query may call by IRI: those of the standards, without the ones that no budget can stop.
 *
 * <p>Jena would load any function class on the class path that a query names with {@code java:} or {@code afn:}.
 */
final class SafeFunctions extends FunctionRegistry {
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions";

    /** What these do, SPARQL has functions of its own for, or nobody needs: they make texts and numbers of any size. */
    private static final Set<String> UNLIMITED = Set.of(
            XPATH + "#apply",
            XPATH + "#collation-key",
            XPATH + "#concat",
            XPATH + "#encode-for-uri",
            XPATH + "#error",
            XPATH + "#format-number",
            XPATH + "#matches",
            XPATH + "#replace",
            XPATH + "#round",
            XPATH + "#round-half-to-even",
            XPATH + "/math#exp10",
            XPATH + "/math#pow");

    /** The same for all evaluations, which only read it: filling one takes as long as a small query. */
    static final SafeFunctions ALL = new SafeFunctions();

    private SafeFunctions() {
        StandardFunctions.loadStdDefs(this);
    }

    @Override
    public FunctionFactory getFunctionFactory(String uri) {
        return isRegistered(uri) && !UNLIMITED.contains(uri) ? super.getFunctionFactory(uri) : null;
    }
}
