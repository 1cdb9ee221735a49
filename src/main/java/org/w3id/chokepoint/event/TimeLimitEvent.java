package org.w3id.chokepoint.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Work that was given up because it took too long. */
@Name("chokepoint.TimeLimit")
@Label("Time Limit")
@Description("Work that was given up because it took too long")
@Category("Chokepoint")
@StackTrace(false)
public final class TimeLimitEvent extends Event {
    @Label("Name")
    @Description("Of a canned query, else \"query\" or \"request\"")
    private String name;

    static void record(String name) {
        TimeLimitEvent event = new TimeLimitEvent();
        event.name = name;
        event.commit();
    }
}
