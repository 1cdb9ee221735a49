package org.w3id.chokepoint.law;

import java.time.LocalDate;

/** One question: may this chip go to that place on this day? */
record Case(Chip chip, LocalDate day, String place) {
    boolean from(String first) {
        return !day.isBefore(LocalDate.parse(first));
    }

    boolean between(String first, String end) {
        return from(first) && !from(end);
    }
}
