package org.w3id.chokepoint.event;

import java.util.function.Supplier;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.w3id.chokepoint.error.ChokepointException;

/** A query that was evaluated. */
@Name("chokepoint.Query")
@Label("Query")
@Description("The evaluation of a query, without parsing and writing")
@Category("Chokepoint")
@StackTrace(false)
public final class QueryEvent extends Event {
    @Label("Name")
    @Description("Of a canned query, else \"query\"")
    private String name;

    @Label("Outcome")
    @Description("answered, or the word of the error")
    private String outcome;

    static <T> T of(String name, Supplier<T> evaluation) {
        QueryEvent event = new QueryEvent();
        event.name = name;
        event.outcome = "failed";
        event.begin();
        try {
            T answer = evaluation.get();
            event.outcome = "answered";
            return answer;
        } catch (ChokepointException e) {
            event.outcome = e.code().slug();
            throw e;
        } finally {
            event.commit();
        }
    }
}
