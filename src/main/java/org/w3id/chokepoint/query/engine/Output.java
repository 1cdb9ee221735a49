package org.w3id.chokepoint.query.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.Vars;

/**
 * What of the rows goes into the answer.
 *
 * @param variables whose values are needed
 * @param distinct whether one of several equal rows will do
 * @param limit how many rows will do
 */
record Output(Collection<Var> variables, boolean distinct, long limit) {

    /** @param maxRows how many rows of SELECT the caller looks at, at most */
    static Output of(Query query, long maxRows) {
        if (query.isAskType()) {
            return new Output(List.of(), false, 1);
        }
        if (query.isSelectType()) {
            return new Output(query.getProjectVars(), false, maxRows);
        }
        return query.isConstructType() ? ofTemplate(query) : new Output(query.getProjectVars(), true, Long.MAX_VALUE);
    }

    private static Output ofTemplate(Query query) {
        List<Quad> template = query.getConstructTemplate().getQuads();
        Set<Var> variables = new LinkedHashSet<>();
        template.forEach(quad -> Vars.addVarsFromQuad(variables, quad));
        // A blank node of the template is another one in each row.
        boolean blank = template.stream()
                .anyMatch(
                        quad -> quad.getSubject().isBlank() || quad.getObject().isBlank());
        return new Output(variables, !blank, Long.MAX_VALUE);
    }
}
