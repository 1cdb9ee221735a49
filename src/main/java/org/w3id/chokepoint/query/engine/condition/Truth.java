package org.w3id.chokepoint.query.engine.condition;

/** The answer of a condition: an error is neither true nor false, and only some of what is built upon it is an error too. */
enum Truth {
    TRUE,
    FALSE,
    ERROR;

    static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case ERROR -> ERROR;
        };
    }
}
