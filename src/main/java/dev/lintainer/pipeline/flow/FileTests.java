package dev.lintainer.pipeline.flow;

import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Which texts of one run test files: each is looked through once, whatever hangs on it. May be used by several
/// threads.
public final class FileTests {
    private static final List<String> FILE_TESTS =
            List.of("[ -f", "[ -e", "[ -d", "[ -s", "[ ! -", "[[ -", "[[ ! -", "test -", "wildcard");

    /// Steps and files.
    private final Map<Object, Boolean> known = new IdentityHashMap<>();

    /// Whether the effect hangs on a test of files, which may be that of what it needs.
    public boolean guard(Effect effect) {
        return effect.origin().happens() == Presence.MAYBE
                && (effect.origin().cause().filter(this::isIn).isPresent()
                        || !effect.origin().through().isEmpty() && isIn(effect.origin().location()));
    }

    private synchronized boolean isIn(Step step) {
        return known.computeIfAbsent(step, _ -> testsFiles(step));
    }

    private synchronized boolean isIn(Location place) {
        SourceFile file = place.file();
        return known.computeIfAbsent(file, _ -> testsFiles(file.text()));
    }

    private static boolean testsFiles(Step step) {
        boolean script = step instanceof RunStep run && testsFiles(run.run().raw());
        return script || step.header().condition().filter(each -> each.text().raw().contains("hashFiles")).isPresent();
    }

    private static boolean testsFiles(String script) {
        return FILE_TESTS.stream().anyMatch(script::contains);
    }
}
