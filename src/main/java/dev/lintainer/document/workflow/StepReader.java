package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/// Reads the steps of a job or a composite action.
public final class StepReader {
    private StepReader() {}

    public static List<Step> read(YamlMapping parent, String key, StepSite site, Reading reading) {
        return reading.value(parent, key).map(node -> steps(node, site, reading)).orElse(List.of());
    }

    private static List<Step> steps(YamlNode node, StepSite site, Reading reading) {
        return reading.items(node).stream()
                .flatMap(item -> reading.mapping(item).stream())
                .map(mapping -> step(mapping, site, reading))
                .toList();
    }

    private static Step step(YamlMapping step, StepSite site, Reading reading) {
        StepHeader header = header(step, site, reading);
        return runStep(step, header, site, reading)
                .or(() -> usesStep(step, header, site, reading))
                .or(() -> controlStep(step, header, site, reading))
                .orElseGet(() -> new UnknownStep(header));
    }

    private static StepHeader header(YamlMapping step, StepSite site, Reading reading) {
        return new StepHeader(
                reading.text(step, "id", site.key(KeyPath.STEP_ID)),
                reading.text(step, "name", site.key(KeyPath.STEP_NAME)),
                reading.condition(step, "if", site.key(KeyPath.STEP_IF)),
                reading.map(step, "env", site.key(KeyPath.STEP_ENV)),
                reading.text(step, "continue-on-error", site.key(KeyPath.STEP_CONTINUE_ON_ERROR)),
                reading.text(step, "timeout-minutes", site.key(KeyPath.STEP_TIMEOUT_MINUTES)),
                reading.text(step, "background", site.key(KeyPath.STEP_BACKGROUND)),
                step);
    }

    private static Optional<Step> runStep(YamlMapping step, StepHeader header, StepSite site, Reading reading) {
        return reading.text(step, "run", site.key(KeyPath.STEP_RUN))
                .map(run ->
                        new RunStep(
                                header,
                                run,
                                reading.text(step, "shell", site.key(KeyPath.STEP_SHELL)),
                                reading.text(step, "working-directory", site.key(KeyPath.STEP_WORKING_DIRECTORY))));
    }

    private static Optional<Step> usesStep(YamlMapping step, StepHeader header, StepSite site, Reading reading) {
        return reading.text(step, "uses", site.key(KeyPath.STEP_USES))
                .map(uses ->
                        new UsesStep(
                                header,
                                uses,
                                ActionReferenceReader.read(uses, reading.file()),
                                reading.map(step, "with", site.key(KeyPath.STEP_WITH))));
    }

    private static Optional<Step> controlStep(YamlMapping step, StepHeader header, StepSite site, Reading reading) {
        List<Text> targets = reading.texts(step, "wait", site.key(KeyPath.STEP_WAIT));
        if (!targets.isEmpty()) {
            return Optional.of(new WaitStep(header, targets));
        }
        if (step.entry("wait-all").isPresent()) {
            return Optional.of(new WaitStep(header, List.of()));
        }
        Optional<Step> cancel =
                reading.text(step, "cancel", site.key(KeyPath.STEP_CANCEL))
                        .map(target -> new CancelStep(header, target));
        if (cancel.isPresent()) {
            return cancel;
        }
        return reading.value(step, "parallel").map(node -> new ParallelStep(header, branches(node, site, reading)));
    }

    /// The steps inside of `parallel`, which cannot contain `parallel` again.
    private static List<Step> branches(YamlNode node, StepSite site, Reading reading) {
        return reading.items(node).stream()
                .flatMap(item -> reading.mapping(item).stream())
                .map(mapping -> branch(mapping, site, reading))
                .toList();
    }

    private static Step branch(YamlMapping step, StepSite site, Reading reading) {
        StepHeader header = header(step, site, reading);
        return runStep(step, header, site, reading)
                .or(() -> usesStep(step, header, site, reading))
                .orElseGet(() -> new UnknownStep(header));
    }
}
