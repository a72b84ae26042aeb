package dev.lintainer.document.compose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Services that wait for each other in a circle; Compose refuses the project.
final class DependencyCycles {
    private DependencyCycles() {}

    /// A service whose dependencies are being walked.
    private record Visit(String service, Iterator<Dependency> rest) {}

    /// One problem for each dependency that closes a circle.
    static List<ComposeProblem> of(ComposeProject project) {
        Map<String, Service> services = new HashMap<>();
        project.activeServices().forEach(service -> services.put(service.name(), service));
        List<ComposeProblem> problems = new ArrayList<>();
        Set<String> finished = new HashSet<>();
        for (Service start : project.activeServices()) {
            walk(start, services, finished, problems);
        }
        return problems;
    }

    private static void walk(
            Service start, Map<String, Service> services, Set<String> finished, List<ComposeProblem> problems) {
        Deque<Visit> path = new ArrayDeque<>();
        Set<String> open = new HashSet<>();
        enter(start, path, open, finished);
        while (!path.isEmpty()) {
            Visit visit = path.getLast();
            if (!visit.rest().hasNext()) {
                path.removeLast();
                open.remove(visit.service());
                finished.add(visit.service());
                continue;
            }
            Dependency dependency = visit.rest().next();
            Optional<Service> next = dependency.service().literal().map(services::get);
            if (next.isEmpty()) {
                continue;
            }
            if (open.contains(next.get().name())) {
                problems.add(cycle(visit.service(), dependency));
            } else {
                enter(next.get(), path, open, finished);
            }
        }
    }

    private static void enter(Service service, Deque<Visit> path, Set<String> open, Set<String> finished) {
        if (!finished.contains(service.name())) {
            path.addLast(new Visit(service.name(), service.startsAfter().iterator()));
            open.add(service.name());
        }
    }

    private static ComposeProblem cycle(String service, Dependency dependency) {
        String other = dependency.service().raw();
        String message =
                service.equals(other)
                        ? "service `" + service + "` depends on itself"
                        : "service `" + service + "` depends on `" + other + "`, which depends on it in turn";
        return new ComposeProblem("dependency-cycle", message, dependency.service().location());
    }
}
