package org.w3id.chokepoint.graph;

import java.util.function.Supplier;

/** A value that is made when somebody first asks for it, once, however many ask. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> source;
    private volatile T value;

    private Lazy(Supplier<T> source) {
        this.source = source;
    }

    public static <T> Lazy<T> of(Supplier<T> source) {
        return new Lazy<>(source);
    }

    @Override
    public T get() {
        if (value == null) {
            synchronized (this) {
                if (value == null) {
                    value = source.get();
                }
            }
        }
        return value;
    }
}
