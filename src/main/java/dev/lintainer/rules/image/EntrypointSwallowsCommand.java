package dev.lintainer.rules.image;

import dev.lintainer.document.dockerfile.ImageCommand;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import java.util.List;
import java.util.Optional;

/// A container is told to run a program that its entry point is already, so that the name becomes an argument.
public final class EntrypointSwallowsCommand implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (ImageUse use : pipeline.containers()) {
            if (use.effect() instanceof Effect.RunContainer container
                    && container.entrypoint().isEmpty()
                    && container.command() instanceof ContainerCommand.Given given
                    && !given.invocations().isEmpty()) {
                pipeline.content(use)
                        .ifPresent(content -> check(use, container, given.invocations().getFirst(), content, context));
            }
        }
    }

    private static void check(
            ImageUse use, Effect.RunContainer container, Invocation first, ImageContent content, RuleContext context) {
        Optional<String> tool = tool(content);
        if (tool.isEmpty() || first.program().filter(tool.get()::equals).isEmpty()) {
            return;
        }
        ImageCommand.Given entrypoint = (ImageCommand.Given) content.facts().target().entrypoint();
        Location word = first.words().getFirst().location();
        context.report(
                context.finding(
                                use.job(),
                                container,
                                word,
                                "`" + tool.get() + "` is the image's entry point already, so that this is its argument")
                        .suggesting("leave it out, or override the entry point with `--entrypoint`")
                        .relatedTo(
                                new Location(content.dockerfile().source(), entrypoint.span()),
                                "entry point of the image"));
    }

    /// The program of an entry point in exec form that has nothing but options besides.
    private static Optional<String> tool(ImageContent content) {
        if (!(content.facts().target().entrypoint() instanceof ImageCommand.Given given)
                || !(given.form() instanceof CommandForm.ExecForm exec)
                || exec.arguments().isEmpty()) {
            return Optional.empty();
        }
        List<String> words = exec.arguments().stream().map(MappedText::text).toList();
        boolean alone =
                words.stream().skip(1).allMatch(word -> word.startsWith("-"))
                        && !words.getLast().equals("-m")
                        && !words.getLast().equals("-c")
                        && !words.getLast().equals("--");
        String program = words.getFirst();
        return alone ? Optional.of(program.substring(program.lastIndexOf('/') + 1)) : Optional.empty();
    }
}
