package org.w3id.chokepoint.server.work;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.w3id.chokepoint.server.http.BodyLimitFilter;

/**
 * Has requests worked on in the pool, and sends the answer when it is whole.
 *
 * <p>What asks for nothing but a file, or whether the server is up, is answered at once.
 */
public final class WorkFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern CHEAP = Pattern.compile("/healthz|/static/.*");
    private static final Pattern GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?:1|0\\.\\d*[1-9])[^,]*)?(?:,|$)");
    private static final Set<String> COMPRESSED =
            Set.of("image/png", "application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int WORTH_COMPRESSING = 1 << 10;
    private static final int LARGE_BYTES = 1 << 16;
    private static final int BLOCK = 1 << 10;
    private static final int ANSWERS_AT_ONCE = 3;

    private final transient WorkPool pool;
    private final transient Departures departures;

    /** Blocks of memory that large answers may take while clients read them. */
    private final transient Semaphore blocks = new Semaphore((int) (ANSWERS_AT_ONCE * HeldResponse.MAX_BYTES / BLOCK));

    public WorkFilter(WorkPool pool, Departures departures) {
        this.pool = pool;
        this.departures = departures;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldRequest held = HeldRequest.of(request, BodyLimitFilter.MAX_BYTES);
        if (held.length() > BodyLimitFilter.MAX_BYTES) {
            throw BodyLimitFilter.tooLarge(request);
        }
        if (CHEAP.matcher(request.getRequestURI()).matches()) {
            send(work(held, response, chain), held, response);
            return;
        }
        try (Client client = new Client(request, departures)) {
            send(pool.run(() -> work(held, response, chain), client::isGone), held, response);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            throw Refusal.busy("was stopped");
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static HeldResponse work(HeldRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldResponse held = new HeldResponse(response);
        chain.doFilter(request, held);
        String accepted = request.getHeader("Accept-Encoding");
        boolean worth = held.length() > WORTH_COMPRESSING && !COMPRESSED.contains(held.mediaType());
        return worth && accepted != null && GZIP.matcher(accepted).find() ? held.compress() : held;
    }

    private void send(HeldResponse answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int size = answer.length() > LARGE_BYTES ? answer.length() / BLOCK : 0;
        if (!blocks.tryAcquire(size)) {
            throw Refusal.busy("too many large answers are being read");
        }
        try {
            response.addHeader("Vary", "Accept-Encoding");
            answer.sendTo(response, !request.getMethod().equals("HEAD"));
        } finally {
            blocks.release(size);
        }
    }
}
