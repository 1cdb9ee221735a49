package org.w3id.chokepoint.query.evaluation;

import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.pfunction.StandardPropertyFunctions;
import org.apache.jena.sparql.pfunction.library.strSplit;

/** The property functions that a query may use: the registered ones, and no class that a query names. */
final class SafePropertyFunctions extends PropertyFunctionRegistry {
    /** The same for all evaluations, which only read it. */
    static final SafePropertyFunctions ALL = new SafePropertyFunctions();

    private SafePropertyFunctions() {
        StandardPropertyFunctions.loadStdDefs(this);
        put(ARQConstants.ARQPropertyFunctionLibraryURI + "strSplit", strSplit.class);
    }

    /** Jena takes a name that it manages for one that it can load. */
    @Override
    public boolean manages(String uri) {
        return isRegistered(uri);
    }

    @Override
    public PropertyFunctionFactory get(String uri) {
        return isRegistered(uri) ? super.get(uri) : null;
    }
}
