package org.w3id.chokepoint.server.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/** Keeps answers in memory for whoever asks the same again; those asked for least leave when the bytes are used up. */
public final class AnswerCache {
    private static final long MAX_BYTES = 64L << 20;
    private static final int HEAP_SHARES = 16;

    /** One answer may take this share of all. */
    private static final int ANSWER_SHARES = 16;

    private final Cache<AnswerKey, WholeAnswer> answers;
    private final long maxAnswer;

    /** @param bytes of all answers; 0 keeps none */
    public AnswerCache(long bytes) {
        this.maxAnswer = bytes / ANSWER_SHARES;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher(AnswerCache::size)
                // In the thread that asks, so that the bound holds at any moment.
                .executor(Runnable::run)
                .recordStats()
                .build();
    }

    /** A bound that leaves the heap to queries. */
    public static long usualBytes() {
        return Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / HEAP_SHARES);
    }

    private static int size(AnswerKey key, WholeAnswer answer) {
        return key.size() + answer.size();
    }

    public Optional<WholeAnswer> get(AnswerKey key) {
        return Optional.ofNullable(answers.getIfPresent(key));
    }

    /** Keeps an answer, unless its service forbids it or it is large. */
    public void put(AnswerKey key, WholeAnswer answer) {
        if (answer.mayBeKept() && size(key, answer) <= maxAnswer) {
            answers.put(key, answer.trimmed());
        }
    }

    /** How often an answer was there. */
    public long hits() {
        return answers.stats().hitCount();
    }

    /** How often one was looked for and not there. */
    public long misses() {
        return answers.stats().missCount();
    }

    /** Of all that is kept. */
    public long bytes() {
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
