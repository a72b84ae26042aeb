package dev.lintainer.document.compose;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The projects that begin with one Compose file, each put together once however often it is called. May be used by
/// several threads.
final class KnownProjects {
    /// More than is ever made of one file at a time.
    private static final int MOST = 50;

    private final Map<ComposeInvocation, Known> projects = new ConcurrentHashMap<>();

    private KnownProjects() {}

    /// @param read what was asked for to put it together, with the answers
    private record Known(ComposeProject project, Map<String, Optional<ComposeFile>> read) {
        /// Asks again, as whoever notes what is asked for is to know it.
        boolean holds(Function<String, Optional<ComposeFile>> loader) {
            boolean same = true;
            for (Map.Entry<String, Optional<ComposeFile>> file : read.entrySet()) {
                Optional<ComposeFile> now = loader.apply(file.getKey());
                same &=
                        now.isPresent()
                                ? file.getValue().filter(then -> then == now.get()).isPresent()
                                : file.getValue().isEmpty();
            }
            return same;
        }
    }

    static ComposeProject load(ComposeInvocation invocation, Function<String, Optional<ComposeFile>> loader) {
        Optional<ComposeFile> first = loader.apply(ProjectLoader.cleaned(invocation.files().getFirst()));
        return first.isEmpty()
                ? made(invocation, loader).project()
                : first.get().deductions().of(KnownProjects.class, KnownProjects::new).project(invocation, loader);
    }

    private ComposeProject project(ComposeInvocation invocation, Function<String, Optional<ComposeFile>> loader) {
        Optional<Known> known = Optional.ofNullable(projects.get(invocation)).filter(found -> found.holds(loader));
        if (known.isPresent()) {
            return known.get().project();
        }
        Known made = made(invocation, loader);
        if (projects.size() >= MOST) {
            projects.clear();
        }
        projects.put(invocation, made);
        return made.project();
    }

    private static Known made(ComposeInvocation invocation, Function<String, Optional<ComposeFile>> loader) {
        ProjectFiles files = new ProjectFiles(loader);
        return new Known(ProjectLoader.load(invocation, files), files.read());
    }
}
