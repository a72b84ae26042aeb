package dev.lintainer.configuration;

import dev.lintainer.pipeline.evaluation.Runner;
import dev.lintainer.pipeline.job.Runners;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what a label of `runners` stands for.
final class RunnerReader {
    private static final List<String> SYSTEMS = List.of("linux", "macos", "windows");
    private static final List<String> PROCESSORS = List.of("x64", "arm64");

    private RunnerReader() {}

    static Optional<OwnRunner> read(YamlNode node, List<ConfigurationProblem> problems) {
        if (node.resolved() instanceof YamlSequence list) {
            return Optional.of(providing(list, problems));
        }
        String label = LayerReader.text(node);
        Optional<Runner.Kind> kind = Runners.hosted(label);
        if (kind.isEmpty()) {
            String meant =
                    Spelling.nearest(label, Runners.labels())
                            .map(name -> "did you mean `" + name + "`?")
                            .orElse("name one, or list what the machine provides: `[linux, x64, docker]`");
            problems.add(
                    new ConfigurationProblem(
                            node.location(), "GitHub has no runner with the label `" + label + "`", meant));
        }
        return kind.map(known -> new OwnRunner.Like(label, known));
    }

    private static OwnRunner providing(YamlSequence list, List<ConfigurationProblem> problems) {
        List<String> things = new ArrayList<>();
        for (YamlNode item : list.items()) {
            String thing = LayerReader.text(item);
            for (List<String> rivals : List.of(SYSTEMS, PROCESSORS)) {
                Optional<String> rival = things.stream().filter(rivals::contains).findFirst();
                if (rivals.contains(thing) && rival.isPresent()) {
                    String message = "a machine is not both `" + rival.get() + "` and `" + thing + "`";
                    problems.add(new ConfigurationProblem(item.location(), message, "keep one"));
                }
            }
            things.add(thing);
        }
        return new OwnRunner.Providing(things);
    }
}
