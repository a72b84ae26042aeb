package dev.lintainer.document.value;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What follows from something that never changes, and from nothing else: found out once, however often it is asked
/// for. It is no part of what it follows from. May be used by several threads.
public final class Deductions {
    /// More than is ever asked of one thing at a time. An editor may ask with other words at each keystroke, so that
    /// then all is forgotten.
    private static final int MOST = 100;

    private final Map<Object, Object> known = new ConcurrentHashMap<>();

    /// @param question tells what follows apart from everything else that does
    // What is kept under a question is the answer to it.
    @SuppressWarnings("unchecked")
    public <T> T of(Object question, Supplier<T> deduction) {
        Object answer = known.get(question);
        if (answer == null) {
            answer = deduction.get();
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(question, answer);
        }
        return (T) answer;
    }

    /// What has been found out already, if it has.
    // What is kept under a question is the answer to it.
    @SuppressWarnings("unchecked")
    public <T> Optional<T> known(Object question) {
        return Optional.ofNullable((T) known.get(question));
    }
}
