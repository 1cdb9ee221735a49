package org.w3id.chokepoint.query.evaluation;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.w3id.chokepoint.query.expression.LimitedExpressions;
import org.w3id.chokepoint.query.expression.QueryBudget;
import org.w3id.chokepoint.query.federation.AllowedServices;
import org.w3id.chokepoint.query.federation.RemoteService;

/** Sets the limits of one evaluation: what it may call, how long it may take, how much it may keep. */
public final class LimitedEvaluation {

    private LimitedEvaluation() {}

    /**
     * @param context of one evaluation that has not begun
     * @param services that it may ask
     */
    public static void limit(Context context, QueryBudget budget, AllowedServices services) {
        context.set(ARQ.httpServiceAllowed, !services.isEmpty());
        if (!services.isEmpty()) {
            ServiceExecutorRegistry.set(
                    context, new ServiceExecutorRegistry().add(new RemoteService(services, budget)));
        }
        context.set(ARQConstants.registryFunctions, SafeFunctions.ALL);
        context.set(ARQConstants.registryPropertyFunctions, SafePropertyFunctions.ALL);
        LimitedExpressions expressions = new LimitedExpressions(budget);
        // Before all else, for the optimizer evaluates what is constant.
        context.set(ARQConstants.sysOptimizerFactory, (RewriteFactory)
                each -> query -> Optimize.stdOptimizationFactory.create(each).rewrite(expressions.in(query)));
        QC.setFactory(context, execution -> new LimitedExecutor(execution, budget));
    }
}
