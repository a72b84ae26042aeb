package dev.lintainer.pipeline.job;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.NormalJob;
import dev.lintainer.document.workflow.RunsOn;
import dev.lintainer.pipeline.evaluation.Contexts;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.repository.GithubServer;
import dev.lintainer.pipeline.repository.Surroundings;
import dev.lintainer.table.DataFile;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What the labels of `runs-on` stand for.
public final class Runners {
    private Runners() {}

    private static final Map<String, Runner.Machine> KNOWN = read();

    static Runner of(NormalJob job, Contexts contexts, Surroundings surroundings, Location fallback) {
        if (job.runsOn().isEmpty()) {
            return new Runner(Runner.Hosting.UNKNOWN, Runner.Machine.UNKNOWN, List.of(), fallback);
        }
        RunsOn runsOn = job.runsOn().get();
        List<Located> labels = new ArrayList<>();
        for (Text label : runsOn.labels()) {
            labels.add(new Located(Evaluator.evaluate(label, contexts), label.location()));
        }
        Location location = new Location(fallback.file(), runsOn.span());
        Optional<Runner.Kind> told = told(labels, surroundings);
        if (told.isPresent()) {
            return new Runner(told.get().hosting(), told.get().machine(), labels, location);
        }
        // Such a server has no machines of GitHub's
        // (https://docs.github.com/en/enterprise-server@latest/actions/how-tos/manage-runners/github-hosted-runners).
        boolean own = surroundings.server().filter(GithubServer.ENTERPRISE_SERVER::equals).isPresent();
        if (own || runsOn.group().isPresent() || labels.size() != 1) {
            return other(labels, location);
        }
        Value label = labels.getFirst().value();
        if (label.literal().isEmpty()) {
            return new Runner(Runner.Hosting.UNKNOWN, Runner.Machine.UNKNOWN, labels, location);
        }
        return machine(label.literal().get().toLowerCase(Locale.ROOT))
                .map(machine -> new Runner(Runner.Hosting.GITHUB, machine, labels, location))
                .orElseGet(() -> other(labels, location));
    }

    /// What the project says that one of the labels stands for.
    private static Optional<Runner.Kind> told(List<Located> labels, Surroundings surroundings) {
        return labels.stream()
                .flatMap(label -> label.value().literal().flatMap(surroundings::runner).stream())
                .findFirst();
    }

    /// What a label of GitHub's stands for, larger machines included; empty where it is none.
    public static Optional<Runner.Kind> hosted(String label) {
        return machine(label.toLowerCase(Locale.ROOT)).map(machine -> new Runner.Kind(Runner.Hosting.GITHUB, machine));
    }

    /// GitHub's labels.
    public static Set<String> labels() {
        return Collections.unmodifiableSet(KNOWN.keySet());
    }

    private static Runner other(List<Located> labels, Location location) {
        return new Runner(Runner.Hosting.OTHER, Runner.Machine.of(system(labels)), labels, location);
    }

    /// The system that the labels of somebody's own machine name: GitHub gives each one of `linux`, `windows` and
    /// `macOS`, and whoever makes up others, such as `pool-windows-2022-x64`, keeps to these words
    /// (https://docs.github.com/en/actions/reference/runners/self-hosted-runners).
    private static Runner.System system(List<Located> labels) {
        Set<Runner.System> named = EnumSet.noneOf(Runner.System.class);
        for (Located label : labels) {
            String text = label.value().literal().orElse("").toLowerCase(Locale.ROOT);
            for (String word : text.split("[^a-z]+")) {
                switch (word) {
                    case "linux", "ubuntu" -> named.add(Runner.System.LINUX);
                    case "windows" -> named.add(Runner.System.WINDOWS);
                    case "macos" -> named.add(Runner.System.MACOS);
                    default -> {}
                }
            }
        }
        return named.size() == 1 ? named.iterator().next() : Runner.System.UNKNOWN;
    }

    /// The label itself, or the longest known one that it starts with: `ubuntu-24.04-16core` is a larger
    /// `ubuntu-24.04`. Other endings may be names of machines of one's own.
    private static Optional<Runner.Machine> machine(String label) {
        for (String name = label; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('-')))) {
            Runner.Machine machine = KNOWN.get(name);
            if (machine != null) {
                String ending = label.substring(name.length());
                return isSize(ending) ? Optional.of(larger(machine, ending)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// A larger runner is of the processor that its name says, if it says one.
    private static Runner.Machine larger(Runner.Machine machine, String ending) {
        if (ending.isEmpty()) {
            return machine;
        }
        boolean arm = ending.contains("arm");
        boolean other = ending.contains("x64") || ending.contains("intel");
        return machine.with(
                arm ? Runner.Architecture.ARM64 : other ? Runner.Architecture.X64 : Runner.Architecture.UNKNOWN);
    }

    private static final Set<String> SIZES =
            Set.of(
                    "", "core", "cores", "cpu", "gb", "arm", "arm64", "x64", "intel", "large", "xlarge", "xl", "gpu",
                    "m", "l", "s");

    /// Whether each part of an ending speaks of a size or processor: `-16-cores`, `-4core`, `-xlarge`.
    private static boolean isSize(String ending) {
        for (String part : ending.split("[-_]")) {
            int digits = 0;
            while (digits < part.length() && Character.isDigit(part.charAt(digits))) {
                digits++;
            }
            if (!SIZES.contains(part) && !SIZES.contains(part.substring(digits))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Runner.Machine> read() {
        Map<String, Runner.Machine> machines = new HashMap<>();
        for (List<String> row : DataFile.rows("runners.tsv")) {
            machines.put(
                    row.getFirst(),
                    new Runner.Machine(
                            Runner.System.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                            Runner.Engine.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                            Optional.of(row.get(3)).filter(version -> !version.equals("-")),
                            Runner.Architecture.valueOf(row.get(4).toUpperCase(Locale.ROOT)),
                            row.get(5).equals("-")
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(Long.parseLong(row.get(5)))));
        }
        return machines;
    }
}
