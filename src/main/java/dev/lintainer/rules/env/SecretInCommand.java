package dev.lintainer.rules.env;

import dev.lintainer.document.workflow.Step;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.DockerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.yaml.YamlEdits;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// A secret is written into the words of a command that hands it to a container.
public final class SecretInCommand implements Rule.OfPipeline {
    private static final String OPEN = "${{";
    private static final String CLOSE = "}}";
    private static final String ENVIRONMENT = "env";

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobRun job : pipeline.jobs()) {
            for (Effect.CallDocker call : job.effects(Effect.CallDocker.class)) {
                for (DockerCommand.Flag flag : call.command().flags()) {
                    if (flag.name().equals("--env") && isSecret(flag.location().text())) {
                        report(job, call, flag, context);
                    }
                }
            }
        }
    }

    /// Whether the words themselves take a secret, not a variable that holds one.
    private static boolean isSecret(String written) {
        int open = written.indexOf(OPEN);
        int close = written.indexOf(CLOSE, Math.max(open, 0));
        return open >= 0 && close > open && written.substring(open, close).contains("secrets.");
    }

    private static void report(JobRun job, Effect.CallDocker call, DockerCommand.Flag flag, RuleContext context) {
        String written = flag.location().text();
        int sign = written.indexOf('=');
        Optional<String> name =
                flag.value()
                        .map(value -> value.prefix())
                        .filter(prefix -> prefix.indexOf('=') > 0)
                        .map(prefix -> prefix.substring(0, prefix.indexOf('=')));
        if (name.isEmpty() || sign < 0) {
            return;
        }
        Finding finding =
                context.finding(
                                job,
                                call,
                                flag.location(),
                                "secret for `" + name.get() + "` stands in the words of the command")
                        .suggesting("set it in the `env:` of the step and pass `-e " + name.get() + "`");
        Optional<List<Edit>> edits = edits(call, flag.location(), name.get());
        context.report(
                edits.isPresent() ? finding.fixedBy(new Fix("pass it by name", FixSafety.SAFE, edits.get())) : finding);
    }

    /// Where the value is one expression and nothing else, in a step of the workflow itself.
    private static Optional<List<Edit>> edits(Effect.CallDocker call, Location flag, String name) {
        String written = flag.text();
        int open = written.indexOf(OPEN);
        int close = written.indexOf(CLOSE);
        String before = written.substring(0, open);
        String after = written.substring(close + CLOSE.length());
        String quote = before.indexOf('"') >= 0 ? "\"" : before.indexOf('\'') >= 0 ? "'" : "";
        String flat = before.replace(quote.isEmpty() ? "\0" : quote, "");
        boolean plain = flat.endsWith(name + "=") && after.equals(quote) && call.origin().through().isEmpty();
        if (!plain || written.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        Edit words = new Edit(flag, flat.substring(0, flat.length() - 1));
        String expression = written.substring(open, close + CLOSE.length());
        return call.origin()
                .cause()
                .flatMap(step -> variable(step, name, expression))
                .map(variable -> List.of(words, variable));
    }

    private static Optional<Edit> variable(Step step, String name, String expression) {
        YamlMapping mapping = step.header().yaml();
        Optional<YamlNode> own = mapping.entry(ENVIRONMENT).map(YamlEntry::value);
        if (own.isEmpty()) {
            return YamlEdits.addNested(mapping, ENVIRONMENT, name, expression);
        }
        return own.filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .filter(variables -> variables.entry(name).isEmpty())
                .flatMap(variables -> YamlEdits.add(variables, name, expression));
    }
}
