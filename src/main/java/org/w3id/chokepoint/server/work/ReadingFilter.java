package org.w3id.chokepoint.server.work;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;

/** A store on disk is read within a transaction of the thread that works, and threads come and go: it ends with the request. */
public final class ReadingFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient DatasetGraph dataset;

    public ReadingFilter(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            dataset.end();
        }
    }
}
