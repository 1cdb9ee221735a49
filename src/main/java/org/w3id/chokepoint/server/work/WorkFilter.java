package org.w3id.chokepoint.server.work;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.commons.io.output.UnsynchronizedByteArrayOutputStream;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.w3id.chokepoint.graph.ReleaseId;
import org.w3id.chokepoint.server.answer.AnswerCache;
import org.w3id.chokepoint.server.answer.AnswerKey;
import org.w3id.chokepoint.server.answer.WholeAnswer;
import org.w3id.chokepoint.server.http.BodyLimitFilter;
import org.w3id.chokepoint.server.http.FileRegion;
import org.w3id.chokepoint.server.pool.DepartedException;
import org.w3id.chokepoint.server.pool.Refusal;
import org.w3id.chokepoint.server.pool.WorkPool;

/**
 * Has requests worked on in the pool, and sends the answer when it is whole; one that is kept needs no work.
 *
 * <p>What asks for nothing but a file, or whether the server is up, is answered at once.
 */
public final class WorkFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern CHEAP = Pattern.compile("/healthz|/metrics|/static/.*");
    private static final Pattern GZIP =
            Pattern.compile("(?i)(?:^|,)\\s*gzip\\s*(?:;\\s*q=(?:1|0\\.\\d*[1-9])[^,]*)?(?:,|$)");
    private static final Set<String> COMPRESSED =
            Set.of("image/png", "application/pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final UUID SECRET = UUID.randomUUID();
    private static final int WORTH_COMPRESSING = 1 << 10;
    private static final int LARGE_BYTES = 1 << 16;
    private static final int BLOCK = 1 << 10;
    private static final int ANSWERS_AT_ONCE = 3;

    /** Costs next to nothing, and cannot be taken for an answer by a client that has left only half. */
    private static final WholeAnswer NOBODY_READS = new WholeAnswer(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            Optional.empty(),
            List.of(new WholeAnswer.Header("Connection", "close", false)),
            UnsynchronizedByteArrayOutputStream.builder().setBufferSize(1).get());

    private final transient ReleaseId releaseId;
    private final transient WorkPool pool;
    private final transient Departures departures;
    private final transient AnswerCache answers;
    private final transient RunningRequests running;
    private final transient SelectorThreads threads;

    /** Blocks of memory that large answers may take while clients read them. */
    private final transient Semaphore blocks = new Semaphore((int) (ANSWERS_AT_ONCE * HeldResponse.MAX_BYTES / BLOCK));

    /** @param releaseId what is asked, for answers that are kept */
    public WorkFilter(
            ReleaseId releaseId,
            WorkPool pool,
            Departures departures,
            AnswerCache answers,
            RunningRequests running,
            SelectorThreads threads) {
        this.releaseId = releaseId;
        this.pool = pool;
        this.departures = departures;
        this.answers = answers;
        this.running = running;
        this.threads = threads;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldRequest held = HeldRequest.of(request, BodyLimitFilter.MAX_BYTES);
        if (held.body().length > BodyLimitFilter.MAX_BYTES) {
            throw BodyLimitFilter.tooLarge(request);
        }
        if (CHEAP.matcher(request.getRequestURI()).matches()) {
            send(work(held, response, chain), held, response);
            return;
        }
        AnswerKey key = AnswerKey.of(releaseId, held, held.body(), readsCompressed(held));
        Optional<WholeAnswer> kept = answers.get(key);
        if (kept.isPresent()) {
            response.setHeader("Cache-Status", "chokepoint; hit");
            send(kept.get(), held, response);
        } else {
            WholeAnswer answer = answer(name(key), held, response, chain);
            answers.put(key, answer);
            send(answer, held, response);
        }
    }

    /** Short, whatever is asked; nobody can make two requests of one name without the secret. */
    private static UUID name(AnswerKey key) {
        return UUID.nameUUIDFromBytes((SECRET.toString() + key).getBytes(StandardCharsets.UTF_8));
    }

    private WholeAnswer answer(UUID name, HeldRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (Client client =
                new Client(ServletContextRequest.getServletContextRequest(request), departures, running, threads)) {
            return answer(name, request, response, chain, client);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            throw Refusal.busy("was stopped");
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private WholeAnswer answer(
            UUID name, HeldRequest request, HttpServletResponse response, FilterChain chain, Client client)
            throws Exception {
        try {
            return pool.run(name, () -> work(request, response, chain), client);
        } catch (DepartedException e) {
            if (client.isCancelled()) {
                throw Refusal.busy("was stopped by whoever runs the server");
            }
            return NOBODY_READS;
        }
    }

    private static WholeAnswer work(HeldRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HeldResponse held = new HeldResponse(response);
        chain.doFilter(request, held);
        Optional<FileRegion> file = Optional.ofNullable((FileRegion) request.getAttribute(FileRegion.class.getName()));
        WholeAnswer answer = held.answer(file);
        boolean worth = answer.body().size() > WORTH_COMPRESSING && !COMPRESSED.contains(answer.mediaType());
        return worth && readsCompressed(request) ? answer.compressed() : answer;
    }

    private static boolean readsCompressed(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept-Encoding"))
                .filter(accepted -> GZIP.matcher(accepted).find())
                .isPresent();
    }

    private void send(WholeAnswer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int size = answer.body().size() > LARGE_BYTES ? answer.body().size() / BLOCK : 0;
        if (!blocks.tryAcquire(size)) {
            throw Refusal.busy("too many large answers are being read");
        }
        try {
            response.addHeader("Vary", "Accept-Encoding");
            answer.sendTo(response, !request.getMethod().equals("HEAD"));
        } catch (IOException e) {
            // That a client stops reading is no fault of the server, which Jetty would log.
            throw e.getCause() instanceof TimeoutException ? new EofException(e) : e;
        } finally {
            blocks.release(size);
        }
    }
}
