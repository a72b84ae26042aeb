package dev.lintainer.document.action;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Problems;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;

/// One action's metadata file.
///
/// @param runs absent when it is missing
public record ActionMetadata(
        SourceFile source,
        YamlFile yaml,
        Optional<Text> name,
        Optional<Text> description,
        List<ActionInput> inputs,
        List<ActionOutput> outputs,
        Optional<ActionRuns> runs,
        Problems problems) {
    public ActionMetadata {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /// The input of this name in any case.
    public Optional<ActionInput> input(String name) {
        return inputs.stream().filter(input -> input.name().equalsIgnoreCase(name)).findFirst();
    }

    public Optional<ActionOutput> output(String name) {
        return outputs.stream().filter(output -> output.name().equalsIgnoreCase(name)).findFirst();
    }
}
