package org.w3id.chokepoint.query.engine;

import java.util.Random;

/** Makes what a query does with all rows of its pattern: their order, and what it asks of groups. */
record RandomModifiers(Random random, RandomTerms terms) {

    String order() {
        return " ORDER BY " + key() + (terms.chance(2) ? " " + key() : "")
                + (terms.chance(2) ? " LIMIT " + (1 + random.nextInt(5)) : "")
                + (terms.chance(3) ? " OFFSET " + random.nextInt(3) : "");
    }

    private String key() {
        return switch (random.nextInt(4)) {
            case 0 -> "DESC(" + terms.variable() + ")";
            case 1 -> "(STR(" + terms.variable() + "))";
            default -> terms.variable();
        };
    }

    String aggregate(String group) {
        String key = terms.variable();
        boolean grouped = terms.chance(2);
        return "SELECT " + (grouped ? key + " " : "") + "(" + aggregated(terms.variable()) + " AS ?total) " + group
                + (grouped ? " GROUP BY " + key : "")
                + (terms.chance(4) ? " HAVING (COUNT(*) > 1)" : "")
                + (grouped && terms.chance(3) ? " ORDER BY DESC(?total)" : "");
    }

    String aggregated(String value) {
        return switch (random.nextInt(10)) {
            case 0 -> "COUNT(*)";
            case 1 -> "COUNT(DISTINCT *)";
            case 2 -> "COUNT(" + value + ")";
            case 3 -> "COUNT(DISTINCT " + value + ")";
            case 4 -> "SUM(" + value + ")";
            case 5 -> "MIN(STR(" + value + "))";
            case 6 -> "MAX(STRLEN(STR(" + value + ")))";
            case 7 -> "SUM(DISTINCT STRLEN(STR(" + value + ")))";
            case 8 -> "COUNT(DISTINCT STR(" + value + "))";
            default -> "AVG(STRLEN(STR(" + value + ")))";
        };
    }
}
