package org.w3id.chokepoint.query.engine.row;

import org.apache.jena.query.QueryException;

/** Something in a query that the engine leaves to Jena, and with it the whole query. */
public final class Unsupported extends QueryException {
    private static final long serialVersionUID = 1;

    public Unsupported(String what) {
        super(what);
    }
}
