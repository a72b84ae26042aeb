package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.dockerfile.DockerfileComment;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The checks of how a file is written, made of all its stages whether they are built or not.
final class FileChecks {
    /// Names that mean something else in `FROM` and in `--build-context`.
    private static final Set<String> RESERVED = Set.of("context", Stage.SCRATCH);

    private final Dockerfile dockerfile;
    private final CheckLog log;

    private FileChecks(Dockerfile dockerfile, CheckLog log) {
        this.dockerfile = dockerfile;
        this.log = log;
    }

    static void check(Dockerfile dockerfile, CheckLog log) {
        FileChecks checks = new FileChecks(dockerfile, log);
        dockerfile.syntax().instructions().forEach(checks::instruction);
        checks.stageNames();
        checks.instructionCasing();
    }

    private void instruction(Instruction instruction) {
        List<Span> blankLines = instruction.text().blankLines();
        if (!blankLines.isEmpty()) {
            int lastLine = instruction.text().line().span().end();
            log.ofFile(BuildCheck.NO_EMPTY_CONTINUATION, blankLines.getFirst(), lastLine);
        }
        if (instruction instanceof Instruction.Maintainer) {
            log.of(instruction, BuildCheck.MAINTAINER_DEPRECATED, instruction.keyword().span());
        }
        if (instruction instanceof Instruction.From from) {
            from(from);
        }
        if (instruction instanceof Instruction.Arg arg) {
            description(arg, arg.variables().stream().map(variable -> variable.name().raw()).toList());
        }
    }

    private void from(Instruction.From from) {
        if (from.name().isEmpty() || from.as().isEmpty()) {
            return;
        }
        MappedText name = from.name().get();
        MappedText as = from.as().get();
        if (!isLower(name.text())) {
            log.of(from, BuildCheck.STAGE_NAME_CASING, name.span());
        }
        String keyword = from.keyword().text();
        boolean matches = isLower(keyword) ? isLower(as.text()) : !isUpper(keyword) || isUpper(as.text());
        if (!matches) {
            log.of(from, BuildCheck.FROM_AS_CASING, as.span());
        }
        description(from, List.of(name.text().toLowerCase(Locale.ROOT)));
    }

    /// The last comment before a definition has to begin with the name defined.
    private void description(Instruction definition, List<String> names) {
        List<DockerfileComment> comments = log.commentsBefore(definition);
        if (comments.isEmpty() || names.isEmpty()) {
            return;
        }
        DockerfileComment last = comments.getLast();
        String said = CheckComments.said(last);
        int blank = said.indexOf(' ');
        if (!names.contains(blank < 0 ? said : said.substring(0, blank))) {
            log.of(definition, BuildCheck.INVALID_DEFINITION_DESCRIPTION, last.span());
        }
    }

    private void stageNames() {
        Set<String> seen = new HashSet<>();
        for (Stage stage : dockerfile.stages()) {
            if (stage.name().isEmpty()) {
                continue;
            }
            String name = stage.name().get();
            Span place = stage.nameSpan().orElse(stage.from().span());
            int from = stage.from().span().start();
            if (RESERVED.contains(name)) {
                log.ofFile(BuildCheck.RESERVED_STAGE_NAME, place, from);
            }
            if (!seen.add(name)) {
                log.ofFile(BuildCheck.DUPLICATE_STAGE_NAME, place, from);
            }
        }
    }

    /// Keywords have to be written as most are; what stands before the first `FROM` does not count.
    private void instructionCasing() {
        List<Instruction> counted = new ArrayList<>();
        for (Stage stage : dockerfile.stages()) {
            counted.add(stage.from());
            counted.addAll(stage.instructions());
        }
        counted.removeIf(each -> each instanceof Instruction.Unknown);
        long lower = counted.stream().filter(each -> isLower(each.keyword().text())).count();
        long upper = counted.stream().filter(each -> isUpper(each.keyword().text())).count();
        for (Instruction instruction : counted) {
            MappedText keyword = instruction.keyword();
            if (lower > upper ? !isLower(keyword.text()) : !isUpper(keyword.text())) {
                int line = instruction.span().start();
                log.ofFile(BuildCheck.CONSISTENT_INSTRUCTION_CASING, keyword.span(), line);
            }
        }
    }

    private static boolean isLower(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isUpper(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }
}
