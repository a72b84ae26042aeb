package dev.lintainer.pipeline.python;

import dev.lintainer.document.python.PythonDeclaration;
import dev.lintainer.document.python.PythonDeclaration.Role;
import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.finding.Certainty;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.job.JobRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the environments of tox, nox and Hatch that stand for versions of Python: matrices in disguise.
final class TestMatrices {
    private static final Set<String> CHOOSING = Set.of("-e", "--env", "-p", "--python", "--pythons", "-s", "--session");

    private TestMatrices() {}

    static List<TestMatrix> find(PythonFacts facts) {
        Map<String, List<PythonDeclaration>> lists = new LinkedHashMap<>();
        for (PythonDeclaration declaration : facts.declarations()) {
            if (declaration.role() == Role.ENVIRONMENT) {
                String list = declaration.location().file().path() + "\n" + declaration.key();
                lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(declaration);
            }
        }
        if (lists.isEmpty()) {
            return List.of();
        }
        Set<String> run = runners(facts);
        List<TestMatrix> matrices = new ArrayList<>();
        for (List<PythonDeclaration> list : lists.values()) {
            Set<String> versions = new LinkedHashSet<>();
            list.forEach(environment ->
                    environment.requirement().minor().map(PythonVersion::toString).ifPresent(versions::add));
            Certainty certainty = run.contains(runner(list.getFirst())) ? Certainty.CERTAIN : Certainty.LIKELY;
            matrices.add(new TestMatrix(list, List.copyOf(versions), certainty));
        }
        return matrices;
    }

    private static String runner(PythonDeclaration environment) {
        if (environment.location().file().path().endsWith("noxfile.py")) {
            return "nox";
        }
        return environment.key().contains("envs.") ? "hatch" : "tox";
    }

    /// The test runners that some job runs without telling them which environments.
    private static Set<String> runners(PythonFacts facts) {
        Set<String> runners = new LinkedHashSet<>();
        for (JobRun run : facts.jobs()) {
            for (Effect effect : run.effects()) {
                invocations(effect).forEach(command -> runner(command).ifPresent(runners::add));
            }
        }
        return runners;
    }

    private static List<Invocation> invocations(Effect effect) {
        return switch (effect) {
            case Effect.RunOnHost host -> List.of(host.invocation());
            case Effect.RunContainer container -> container.command().known();
            case Effect.ExecuteInContainer inside -> inside.command().known();
            default -> List.of();
        };
    }

    private static Optional<String> runner(Invocation command) {
        boolean chosen =
                command.isOpen()
                        || CHOOSING.stream().anyMatch(command::has)
                        || command.circumstances().environment().containsKey("TOXENV");
        // `tox`, `python -m tox`, `uvx nox`; not `pip install tox`.
        boolean installs = command.has("install") || command.has("add") || command.has("--version");
        return chosen || installs
                ? Optional.empty()
                : command.words().stream()
                        .limit(3)
                        .flatMap(word -> word.value().literal().stream())
                        .filter(word -> word.equals("tox") || word.equals("nox") || word.equals("hatch"))
                        .findFirst();
    }
}
