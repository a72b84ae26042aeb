package dev.lintainer.pipeline.check;

import dev.lintainer.document.workflow.ActionReference;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.StepRun;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.known.ToolWrites;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Whether something after a check looks at what it has written, so that its exit code need not be looked at.
final class Afterwards {
    private Afterwards() {}

    /// Words in the names of actions that judge or show reports.
    private static final List<String> READERS =
            List.of("report", "junit", "sarif", "result", "reviewdog", "sonar", "annotat", "github-script", "summary");

    /// Actions that carry files away without a look at them.
    private static final Set<String> CARRIERS =
            Set.of("actions/upload-artifact", "codecov/codecov-action", "coverallsapp/github-action", "actions/cache");

    /// So many effects before and behind a check belong to its command.
    private static final int AROUND = 8;

    /// So much of the script behind a check is looked through.
    private static final int MOST_CHARACTERS = 20_000;

    static boolean look(CheckRun check) {
        Set<String> names = written(check);
        int own = check.effect().origin().step();
        for (StepRun run : check.job().steps()) {
            if (run.index() > own && looks(run.step(), names)) {
                return true;
            }
        }
        return judges(rest(check), names);
    }

    private static boolean looks(Step step, Set<String> names) {
        Location place = new Location(step.header().yaml().source(), step.span());
        if (step instanceof UsesStep uses) {
            if (!(uses.reference() instanceof ActionReference.Repository repository)
                    || CARRIERS.contains(repository.slug())) {
                return false;
            }
            String slug = repository.slug().toLowerCase(Locale.ROOT);
            return READERS.stream().anyMatch(slug::contains) || names.stream().anyMatch(place.text()::contains);
        }
        return step instanceof RunStep && judges(place.text(), names);
    }

    /// Programs that only show, copy or remove what a check has written.
    private static final Set<String> BEARERS =
            Set.of(
                    "cat", "cp", "mv", "rm", "ls", "tar", "zip", "gzip", "head", "tail", "echo", "mkdir", "touch",
                    "tee");

    /// Whether a line with one of the names does more than carry the file around.
    private static boolean judges(String script, Set<String> names) {
        if (names.stream().noneMatch(script::contains)) {
            return false;
        }
        return script.lines()
                .map(String::strip)
                .filter(line -> names.stream().anyMatch(line::contains))
                .anyMatch(line -> line.indexOf('|') >= 0 && line.indexOf("||") < 0 || !BEARERS.contains(first(line)));
    }

    private static String first(String line) {
        String bare = line.startsWith("- run: ") ? line.substring("- run: ".length()).strip() : line;
        int blank = bare.indexOf(' ');
        return blank < 0 ? bare : bare.substring(0, blank);
    }

    /// The base names of the files that its step writes.
    private static Set<String> written(CheckRun check) {
        Set<String> names = new TreeSet<>();
        int order = check.effect().origin().order();
        List<Effect> effects = check.job().effects();
        for (Effect effect :
                effects.subList(Math.max(0, order - AROUND), Math.min(effects.size(), order + AROUND + 1))) {
            if (effect.origin().step() == check.effect().origin().step() && effect instanceof Effect.WriteFile write) {
                add(write.path(), names);
            }
        }
        ToolWrites.of(check.invocation(), Map.of(), FileTree.of(Map.of())).forEach(write -> add(write.path(), names));
        return names;
    }

    private static void add(Located path, Set<String> names) {
        path.value()
                .literal()
                .map(text -> text.substring(text.lastIndexOf('/') + 1))
                .filter(name -> name.length() > 2)
                .ifPresent(names::add);
    }

    /// The script behind the check's own line.
    private static String rest(CheckRun check) {
        if (!(check.effect().origin().cause().orElse(null) instanceof RunStep step)) {
            return "";
        }
        Location script = step.run().location();
        Location place = check.effect().origin().location();
        if (place.file() != script.file()) {
            return "";
        }
        String text = script.file().text();
        int end = text.indexOf('\n', Math.max(place.span().end(), script.span().start()));
        int last = Math.min(script.span().end(), end + MOST_CHARACTERS);
        return end < 0 || end >= last ? "" : script.file().text(new Span(end, last));
    }
}
