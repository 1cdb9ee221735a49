package org.w3id.chokepoint.server.monitor;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.MetricWithFixedMetadata;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.w3id.chokepoint.server.http.Problem;

/**
 * Counts what one server does.
 *
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">The text format of Prometheus</a>
 */
public final class ServerMetrics implements RequestLog {
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4";

    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
    };

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Counter requests = Counter.builder()
            .name("chokepoint_http_requests_total")
            .help("Requests answered, by part of the server and status.")
            .labelNames("route", "status")
            .withoutExemplars()
            .register(registry);
    private final Counter problems = Counter.builder()
            .name("chokepoint_problems_total")
            .help("Requests that failed, by the word of the error: busy for refused, time-limit for timed out.")
            .labelNames("word")
            .withoutExemplars()
            .register(registry);
    private final Histogram durations = Histogram.builder()
            .name("chokepoint_http_request_duration_seconds")
            .help("Time from the first byte of a request to the last of its answer.")
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .withoutExemplars()
            .register(registry);

    /** A figure that is looked up when it is asked for. */
    public void gauge(String name, String help, DoubleSupplier value) {
        register(GaugeWithCallback.builder().callback(figure -> figure.call(value.getAsDouble())), name, help);
    }

    /** A count that somebody else keeps, and that only grows. */
    public void counter(String name, String help, DoubleSupplier value) {
        register(CounterWithCallback.builder().callback(figure -> figure.call(value.getAsDouble())), name, help);
    }

    private void register(MetricWithFixedMetadata.Builder<?, ?> figure, String name, String help) {
        figure.name("chokepoint_" + name).help(help).register(registry);
    }

    /** Called by Jetty once for each request, when it is over. */
    @Override
    public void log(Request request, Response response) {
        String route = RouteKind.of(request);
        requests.labelValues(route, Integer.toString(response.getStatus())).inc();
        double nanoseconds = NanoTime.since(request.getBeginNanoTime());
        durations.labelValues(route).observe(nanoseconds / TimeUnit.SECONDS.toNanos(1));
        Optional.ofNullable(request.getAttribute(Problem.WORD))
                .ifPresent(word -> problems.labelValues(word.toString()).inc());
    }

    public void write(OutputStream out) throws IOException {
        writer.write(out, registry.scrape());
    }
}
