package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.ImageReference;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.dockerfile.DockerWord;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.syntax.dockerfile.RunMount;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Checks what stages take from one another, as far as build arguments have no say in it.
final class StageReferences {
    private static final int LONGEST_SHOWN = 60;

    private final StageIndex index;
    private final int count;
    private final List<SyntaxProblem> problems;

    private StageReferences(List<Stage> stages, List<SyntaxProblem> problems) {
        this.index = new StageIndex(stages);
        this.count = stages.size();
        this.problems = problems;
    }

    static void check(List<Stage> stages, List<SyntaxProblem> problems) {
        StageReferences references = new StageReferences(stages, problems);
        for (Stage stage : stages) {
            references.checkBase(stage);
            for (Instruction instruction : stage.instructions()) {
                references.check(instruction, stage);
            }
        }
    }

    private void checkBase(Stage stage) {
        DockerWord base = stage.base();
        Optional<String> literal = base.literal();
        // What the parser could not read has a problem already.
        if (literal.isEmpty() || base.raw().isEmpty() || literal.get().indexOf('$') >= 0) {
            return;
        }
        if (index.base(literal.get(), stage.index()).isPresent()) {
            return;
        }
        String lower = literal.get().toLowerCase(Locale.ROOT);
        if (!lower.equals(literal.get()) && index.base(lower, stage.index()).isPresent()) {
            String message = shown(literal.get()) + " finds no stage: BuildKit keeps stage names in lower case";
            problems.add(new SyntaxProblem("stage-case", message, "write " + shown(lower), base.span()));
        } else {
            checkImage(literal.get(), base.span());
        }
    }

    private void check(Instruction instruction, Stage stage) {
        if (instruction instanceof Instruction.Copy copy && copy.from().isPresent()) {
            checkCopy(copy.from().get(), stage);
        }
        if (instruction instanceof Instruction.Run run) {
            for (RunMount mount : run.mounts()) {
                mount.from().ifPresent(from -> checkMount(from, stage));
            }
        }
    }

    private void checkCopy(DockerWord from, Stage stage) {
        String name = from.raw();
        Optional<Integer> number = StageIndex.number(name);
        if (number.isPresent() && index.copied(name).isEmpty()) {
            String message = "`--from` is stage " + shown(name) + ", but the last stage has number " + (count - 1);
            problems.add(new SyntaxProblem("unknown-stage", message, from.span()));
            return;
        }
        check(from, index.copied(name), stage);
    }

    private void checkMount(DockerWord from, Stage stage) {
        if (!from.raw().isEmpty()) {
            check(from, index.named(from.raw()), stage);
        }
    }

    private void check(DockerWord from, Optional<Stage> used, Stage user) {
        if (used.isEmpty()) {
            boolean readable = from.raw().chars().noneMatch(c -> c == '$' || c == '"' || c == '\'' || c == '\\');
            if (readable) {
                checkImage(from.raw(), from.span());
            }
            return;
        }
        int index = used.get().index();
        if (index == user.index()) {
            String message = "stage " + shown(from.raw()) + " takes files from itself";
            problems.add(new SyntaxProblem("own-stage", message, from.span()));
        } else if (index > user.index()) {
            String message = "stage " + shown(from.raw()) + " is used before it is built";
            problems.add(new SyntaxProblem("later-stage", message, "move that stage up", from.span()));
        }
    }

    private void checkImage(String image, Span span) {
        if (!isImage(image)) {
            problems.add(new SyntaxProblem("bad-image-name", shown(image) + " is not the name of an image", span));
        }
    }

    static boolean isImage(String name) {
        return name.equals(Stage.SCRATCH) || ImageReference.parse(name).isPresent();
    }

    static String shown(String name) {
        return name.length() > LONGEST_SHOWN ? "`" + name.substring(0, LONGEST_SHOWN) + "...`" : "`" + name + "`";
    }
}
