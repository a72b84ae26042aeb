package dev.lintainer.document.action;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.KeyPath;
import dev.lintainer.document.workflow.Problems;
import dev.lintainer.document.workflow.Reading;
import dev.lintainer.document.workflow.StepReader;
import dev.lintainer.document.workflow.StepSite;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads an action's metadata out of its YAML tree.
public final class ActionReader {
    private ActionReader() {}

    /// Never fails: what has another shape than an action is left out.
    public static ActionMetadata read(YamlFile file) {
        Reading reading = new Reading(file);
        return reading.root().map(root -> metadata(root, file, reading)).orElseGet(() -> empty(file));
    }

    private static ActionMetadata metadata(YamlMapping root, YamlFile file, Reading reading) {
        return new ActionMetadata(
                file.source(),
                file,
                reading.text(root, "name", KeyPath.ACTION_NAME),
                reading.text(root, "description", KeyPath.ACTION_DESCRIPTION),
                inputs(root, reading),
                outputs(root, reading),
                reading.mapping(root, "runs").map(runs -> runs(runs, reading)),
                // Last, when everything has been read.
                reading.problems());
    }

    private static ActionMetadata empty(YamlFile file) {
        return new ActionMetadata(
                file.source(),
                file,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Problems.NONE);
    }

    private static List<ActionInput> inputs(YamlMapping root, Reading reading) {
        List<ActionInput> inputs = new ArrayList<>();
        for (YamlEntry entry : reading.entries(root, "inputs")) {
            Optional<YamlMapping> input = reading.mapping(entry.value());
            inputs.add(
                    new ActionInput(
                            entry.name(),
                            entry.key().span(),
                            input.filter(i -> isRequired(i, reading)).isPresent(),
                            input.flatMap(i -> reading.text(i, "default", KeyPath.ACTION_INPUT_DEFAULT)),
                            input.flatMap(i -> reading.text(i, "deprecationMessage", KeyPath.ACTION_DESCRIPTION))));
        }
        return inputs;
    }

    /// Many actions write the boolean as a string.
    private static boolean isRequired(YamlMapping input, Reading reading) {
        return reading.value(input, "required")
                .filter(node ->
                        node instanceof YamlScalar scalar
                                && (scalar.type() == ScalarType.BOOLEAN || scalar.type() == ScalarType.STRING)
                                && scalar.value().equalsIgnoreCase("true"))
                .isPresent();
    }

    private static List<ActionOutput> outputs(YamlMapping root, Reading reading) {
        List<ActionOutput> outputs = new ArrayList<>();
        for (YamlEntry entry : reading.entries(root, "outputs")) {
            Optional<Text> value =
                    reading.mapping(entry.value())
                            .flatMap(output -> reading.text(output, "value", KeyPath.ACTION_OUTPUT_VALUE));
            outputs.add(new ActionOutput(entry.name(), entry.key().span(), value));
        }
        return outputs;
    }

    private static ActionRuns runs(YamlMapping runs, Reading reading) {
        Optional<Text> using = reading.text(runs, "using", KeyPath.ACTION_USING);
        if (using.isEmpty()) {
            return new ActionRuns.Unknown(using, runs.span());
        }
        return switch (using.get().raw()) {
            case "composite" ->
                    new ActionRuns.Composite(
                            StepReader.read(runs, "steps", StepSite.COMPOSITE_ACTION, reading), runs.span());
            case "docker" -> docker(runs, reading);
            default ->
                    using.get().raw().startsWith("node")
                            ? javaScript(using.get(), runs, reading)
                            : new ActionRuns.Unknown(using, runs.span());
        };
    }

    private static ActionRuns docker(YamlMapping runs, Reading reading) {
        return new ActionRuns.Docker(
                reading.text(runs, "image", KeyPath.ACTION_IMAGE),
                reading.text(runs, "entrypoint", KeyPath.ACTION_IMAGE),
                reading.text(runs, "pre-entrypoint", KeyPath.ACTION_IMAGE),
                reading.text(runs, "post-entrypoint", KeyPath.ACTION_IMAGE),
                reading.texts(runs, "args", KeyPath.ACTION_ARGS),
                reading.map(runs, "env", KeyPath.ACTION_ENV),
                reading.condition(runs, "pre-if", KeyPath.ACTION_PRE_IF),
                reading.condition(runs, "post-if", KeyPath.ACTION_PRE_IF),
                runs.span());
    }

    private static ActionRuns javaScript(Text using, YamlMapping runs, Reading reading) {
        return new ActionRuns.JavaScript(
                using,
                reading.text(runs, "main", KeyPath.ACTION_MAIN),
                reading.text(runs, "pre", KeyPath.ACTION_MAIN),
                reading.text(runs, "post", KeyPath.ACTION_MAIN),
                reading.condition(runs, "pre-if", KeyPath.ACTION_PRE_IF),
                reading.condition(runs, "post-if", KeyPath.ACTION_PRE_IF),
                runs.span());
    }
}
