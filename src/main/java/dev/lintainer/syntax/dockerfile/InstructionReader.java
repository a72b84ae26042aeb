package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.HereDocumentReader.Delimiter;
import dev.lintainer.syntax.dockerfile.HereDocumentReader.ReadBy;
import dev.lintainer.syntax.dockerfile.InstructionText.ArgumentForm;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns a logical line, and the here-documents behind it, into an instruction.
final class InstructionReader {
    /// `ONBUILD` in `ONBUILD` is forbidden; so many levels are kept in the tree all the same.
    private static final int DEEPEST = 4;

    private final LineCursor lines;
    private final char escape;
    private final Problems problems;

    private enum Level {
        FILE,
        /// Inside an `ONBUILD`.
        TRIGGER
    }

    InstructionReader(LineCursor lines, char escape, Problems problems) {
        this.lines = lines;
        this.escape = escape;
        this.problems = problems;
    }

    /// The first layer of reading: an instruction's parts, and the instruction inside it.
    private record Draft(
            Head head, ArgumentForm form, List<MappedText> arguments, Optional<Draft> inner, MappedText line) {
        /// The instruction that here-documents would belong to.
        Draft taker() {
            return inner.isEmpty() ? this : inner.get();
        }

        boolean takesHereDocuments() {
            return form != ArgumentForm.JSON && head.known().filter(Keyword::takesHereDocuments).isPresent();
        }
    }

    /// @param line without white space around it
    Instruction read(MappedText line, List<Span> blankLines) {
        Draft draft = draft(line, Level.FILE, DEEPEST);
        List<HereDocument> documents = hereDocuments(draft);
        int end = documents.isEmpty() ? lines.end() : documents.getLast().span().end();
        Span span = new Span(line.span().start(), Math.max(line.span().end(), end));
        return instruction(draft, documents, blankLines, span);
    }

    private Draft draft(MappedText line, Level level, int deeper) {
        Head head = Head.of(line, escape, level == Level.FILE ? problems : new Problems());
        if (head.known().isEmpty()) {
            return new Draft(head, ArgumentForm.PLAIN, List.of(), Optional.empty(), line);
        }
        Keyword keyword = head.known().get();
        ArgumentSplitter.Split split = ArgumentSplitter.split(keyword, head.rest(), escape, problems);
        boolean nests = keyword == Keyword.ONBUILD && head.rest().length() > 0 && deeper > 0;
        Optional<Draft> inner = nests ? Optional.of(draft(head.rest(), Level.TRIGGER, deeper - 1)) : Optional.empty();
        return new Draft(head, split.form(), split.arguments(), inner, line);
    }

    private List<HereDocument> hereDocuments(Draft draft) {
        Draft taker = draft.taker();
        if (!taker.takesHereDocuments()) {
            return List.of();
        }
        // Nobody reads a trigger before the image is used.
        boolean readNow = taker == draft && !draft.head().known().equals(Optional.of(Keyword.RUN));
        ReadBy readBy = readNow ? ReadBy.DOCKER : ReadBy.OTHERS;
        List<HereDocument> documents = new ArrayList<>();
        for (Delimiter delimiter : HereDocumentReader.delimiters(taker.line())) {
            documents.add(HereDocumentReader.body(delimiter, lines, readBy, problems));
        }
        return documents;
    }

    private Instruction instruction(Draft draft, List<HereDocument> documents, List<Span> blankLines, Span span) {
        InstructionText text =
                new InstructionText(
                        draft.line(),
                        draft.head().keyword(),
                        draft.head().flags(),
                        draft.head().rest(),
                        draft.form(),
                        draft.arguments(),
                        documents,
                        blankLines,
                        span);
        if (draft.head().known().isEmpty()) {
            return unknown(text);
        }
        Keyword keyword = draft.head().known().get();
        if (keyword != Keyword.ONBUILD) {
            return new InstructionDecoder(text, keyword, escape, problems).decode();
        }
        if (draft.inner().isEmpty()) {
            problems.add("missing-argument", "`ONBUILD` has no instruction", text.span());
            return new Instruction.Unknown(text);
        }
        return onBuild(text, draft.inner().get());
    }

    /// BuildKit checks little of a trigger before an image is built on top of this one; so do we.
    private Instruction onBuild(InstructionText text, Draft trigger) {
        checkTrigger(trigger.head());
        FlagChecks.check(Keyword.ONBUILD, text.flags(), problems);
        Span span = new Span(trigger.line().span().start(), text.span().end());
        InstructionReader silent = new InstructionReader(lines, escape, new Problems());
        Instruction inner = silent.instruction(trigger, text.hereDocuments(), List.of(), span);
        return new Instruction.OnBuild(text, inner);
    }

    private void checkTrigger(Head trigger) {
        if (trigger.known().isEmpty()) {
            return;
        }
        Keyword keyword = trigger.known().get();
        if (keyword == Keyword.ONBUILD || keyword == Keyword.FROM || keyword == Keyword.MAINTAINER) {
            problems.add(
                    "forbidden-trigger",
                    "`" + keyword + "` cannot be a trigger of `ONBUILD`",
                    trigger.keyword().span());
        }
    }

    private Instruction unknown(InstructionText text) {
        String keyword = text.keyword().text();
        problems.addUnknown(
                "unknown-instruction",
                Problems.shown(keyword) + " is no instruction",
                keyword,
                Keyword.names(),
                text.keyword().span());
        return new Instruction.Unknown(text);
    }
}
