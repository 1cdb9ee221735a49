package org.w3id.chokepoint.query;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.pfunction.StandardPropertyFunctions;
import org.apache.jena.sparql.util.Context;

/**
 * Takes from a query what could reach beyond the graph: SERVICE, Java classes by IRI, and functions that wait.
 *
 * <p>Jena loads any function class on the class path that a query names with {@code java:} or {@code afn:}; only the
 * functions registered by the standards remain.
 */
public final class SafeEvaluation {

    private SafeEvaluation() {}

    /** Restricts every query that is evaluated in a context. */
    public static void restrict(Context context) {
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQConstants.registryFunctions, new RegisteredFunctions());
        context.set(ARQConstants.registryPropertyFunctions, new RegisteredPropertyFunctions());
    }

    private static final class RegisteredFunctions extends FunctionRegistry {
        private RegisteredFunctions() {
            StandardFunctions.loadStdDefs(this);
        }

        @Override
        public FunctionFactory getFunctionFactory(String uri) {
            return isRegistered(uri) ? super.getFunctionFactory(uri) : null;
        }
    }

    private static final class RegisteredPropertyFunctions extends PropertyFunctionRegistry {
        private RegisteredPropertyFunctions() {
            StandardPropertyFunctions.loadStdDefs(this);
        }

        @Override
        public PropertyFunctionFactory get(String uri) {
            return isRegistered(uri) ? super.get(uri) : null;
        }
    }
}
