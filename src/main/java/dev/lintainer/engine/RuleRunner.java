package dev.lintainer.engine;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.parallel.Batch;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.rule.Subject;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Runs the selected rules on all subjects. A rule that throws costs the findings of that rule on that subject, nothing
/// else.
final class RuleRunner {
    /// Fewer rules and documents are judged sooner than a thread is started.
    private static final int WORTH_SHARING = 64;

    private final RuleSelection selection;
    private final Policy policy;
    private final Recollection recollection;

    private RuleRunner(RuleSelection selection, Policy policy, Recollection recollection) {
        this.selection = selection;
        this.policy = policy;
        this.recollection = recollection;
    }

    static List<Finding> run(Subjects subjects, RuleSelection selection, Policy policy, Recollection recollection) {
        RuleRunner runner = new RuleRunner(selection, policy, recollection);
        List<Finding> findings = new ArrayList<>();
        for (List<Finding> found : Batch.map(runner.tasks(subjects), WORTH_SHARING, runner::run)) {
            findings.addAll(found);
        }
        return findings;
    }

    /// A rule and how it is to run.
    private record MadeRule(SelectedRule selected, Rule rule) {}

    /// What is run in one go.
    ///
    /// @param document which is judged by itself, if it is one
    /// @param file to blame for a rule that throws
    /// @param check hands the subject to a rule
    private record Task(
            Optional<Object> document, SourceFile file, List<MadeRule> rules, BiConsumer<Rule, RuleContext> check) {}

    private List<Task> tasks(Subjects subjects) {
        List<Task> tasks = new ArrayList<>();
        List<MadeRule> ofWorkflow = subjects.workflows().isEmpty() ? List.of() : rules(Subject.WORKFLOW);
        for (Workflow workflow : subjects.workflows()) {
            tasks.add(
                    new Task(
                            Optional.of(workflow),
                            workflow.source(),
                            ofWorkflow,
                            (rule, context) -> {
                                ((Rule.OfWorkflow) rule).check(workflow, context);
                            }));
        }
        List<MadeRule> ofAction = subjects.actions().isEmpty() ? List.of() : rules(Subject.ACTION);
        for (ActionMetadata action : subjects.actions()) {
            tasks.add(
                    new Task(
                            Optional.of(action),
                            action.source(),
                            ofAction,
                            (rule, context) -> {
                                ((Rule.OfAction) rule).check(action, context);
                            }));
        }
        List<MadeRule> ofDockerfile = subjects.dockerfiles().isEmpty() ? List.of() : rules(Subject.DOCKERFILE);
        for (Dockerfile dockerfile : subjects.dockerfiles()) {
            tasks.add(
                    new Task(
                            Optional.of(dockerfile),
                            dockerfile.source(),
                            ofDockerfile,
                            (rule, context) -> {
                                ((Rule.OfDockerfile) rule).check(dockerfile, context);
                            }));
        }
        List<MadeRule> ofCompose = subjects.composeFiles().isEmpty() ? List.of() : rules(Subject.COMPOSE);
        for (ComposeFile compose : subjects.composeFiles()) {
            tasks.add(
                    new Task(
                            Optional.of(compose),
                            compose.source(),
                            ofCompose,
                            (rule, context) -> {
                                ((Rule.OfCompose) rule).check(compose, context);
                            }));
        }
        for (MadeRule rule : rules(Subject.PIPELINE)) {
            tasks.add(
                    new Task(
                            Optional.empty(),
                            Failure.repository(),
                            List.of(rule),
                            (made, context) -> {
                                ((Rule.OfPipeline) made).check(subjects.pipeline(), context);
                            }));
        }
        return tasks;
    }

    private List<MadeRule> rules(Subject subject) {
        List<MadeRule> made = new ArrayList<>();
        for (SelectedRule selected : selection.rules(subject)) {
            made.add(new MadeRule(selected, selection.catalogue().maker().apply(selected.id())));
        }
        return made;
    }

    /// What a document is judged to be does not change before it does.
    private List<Finding> run(Task task) {
        return task.document()
                .map(document -> recollection.of(document, RuleRunner.class, () -> judge(task)))
                .orElseGet(() -> judge(task));
    }

    private List<Finding> judge(Task task) {
        List<Finding> findings = new ArrayList<>();
        for (MadeRule rule : task.rules()) {
            SelectedRule selected = rule.selected();
            RuleContext context = new RuleContext(selected.id(), policy, selected.parameters());
            try {
                task.check().accept(rule.rule(), context);
                findings.addAll(context.findings());
            } catch (RuntimeException | StackOverflowError fault) {
                findings.add(Failure.ofRule(selected.id(), task.file(), fault));
            }
        }
        return findings;
    }
}
