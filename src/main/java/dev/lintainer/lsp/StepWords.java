package dev.lintainer.lsp;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.CancelStep;
import dev.lintainer.document.workflow.ParallelStep;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.UnknownStep;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WaitStep;
import dev.lintainer.text.Span;

/// What a step is called: its name, its action, or the first line of its script.
record StepWords(String title, Span span) {
    private static final int LONGEST = 80;

    static StepWords of(Step step) {
        return step.header().name().map(StepWords::of).orElseGet(() -> unnamed(step));
    }

    private static StepWords unnamed(Step step) {
        return switch (step) {
            case RunStep run -> of(run.run());
            case UsesStep uses -> of(uses.uses());
            case CancelStep cancel ->
                    new StepWords("cancel " + cancel.target().raw(), cancel.target().location().span());
            case WaitStep wait -> new StepWords("wait", start(wait));
            case ParallelStep parallel -> new StepWords("parallel", start(parallel));
            case UnknownStep unknown -> new StepWords("step", start(unknown));
        };
    }

    private static Span start(Step step) {
        return Span.at(step.span().start());
    }

    private static StepWords of(Text text) {
        String first = text.raw().lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("step");
        String title = first.length() > LONGEST ? first.substring(0, LONGEST) + "..." : first;
        return new StepWords(title, text.location().span());
    }
}
