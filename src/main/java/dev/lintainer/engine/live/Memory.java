package dev.lintainer.engine.live;

import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.engine.Recollection;
import dev.lintainer.pipeline.job.WorkflowRun;
import dev.lintainer.pipeline.repository.Sources;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the last answer has found out, and this one finds out: what it is not asked for again is forgotten, so that it
/// holds no more than one answer takes.
final class Memory implements Recollection {
    private final Map<Key, Object> before;
    private final Map<Key, Object> now = new ConcurrentHashMap<>();

    private Memory(Map<Key, Object> before) {
        this.before = before;
    }

    static Memory empty() {
        return new Memory(Map.of());
    }

    /// For the next answer.
    Memory next() {
        return new Memory(now);
    }

    /// @param from told apart by identity
    private record Key(Object from, Object what) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && from == key.from && what.equals(key.what);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(from) + what.hashCode();
        }
    }

    /// @param answers that it was found out by
    private record KnownRun(WorkflowRun run, Answers answers) {}

    // What is kept under a key is what was deduced for it.
    @SuppressWarnings("unchecked")
    @Override
    public <T> T of(Object from, Object what, Supplier<T> deduction) {
        Key key = new Key(from, what);
        Object known = now.get(key);
        if (known == null) {
            known = before.get(key);
            known = known == null ? deduction.get() : known;
            now.put(key, known);
        }
        return (T) known;
    }

    @Override
    public WorkflowRun run(Workflow workflow, Sources sources, Function<Sources, WorkflowRun> interpreter) {
        Key key = new Key(workflow, WorkflowRun.class);
        KnownRun known =
                before.get(key) instanceof KnownRun earlier && earlier.answers().areGivenBy(sources)
                        ? earlier
                        : interpreted(sources, interpreter);
        now.put(key, known);
        return known.run();
    }

    private static KnownRun interpreted(Sources sources, Function<Sources, WorkflowRun> interpreter) {
        Inquiry inquiry = new Inquiry(sources);
        return new KnownRun(interpreter.apply(inquiry), inquiry.answers());
    }
}
