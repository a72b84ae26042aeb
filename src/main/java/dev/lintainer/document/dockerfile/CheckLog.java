package dev.lintainer.document.dockerfile;

import dev.lintainer.finding.Certainty;
import dev.lintainer.syntax.dockerfile.DockerfileComment;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The warnings of a file that its settings let pass.
final class CheckLog {
    private final CheckSettings settings;
    private final CheckComments comments;
    private final Map<Instruction, CheckSettings> ofInstructions = new IdentityHashMap<>();
    private final List<CheckWarning> warnings = new ArrayList<>();

    CheckLog(Dockerfile dockerfile) {
        this.settings = CheckSettings.of(dockerfile.syntax());
        this.comments = new CheckComments(dockerfile.syntax());
    }

    /// In the order of the file.
    List<CheckWarning> sorted() {
        List<CheckWarning> sorted = new ArrayList<>(warnings);
        sorted.sort(Comparator.comparing(CheckWarning::span).thenComparing(CheckWarning::check));
        return sorted;
    }

    List<DockerfileComment> commentsBefore(Instruction instruction) {
        return comments.before(instruction);
    }

    /// A warning that comments before the instruction have no say in.
    void ofFile(BuildCheck check, Span span, int reportedAt) {
        add(check, CheckSettings.DEFAULT, span, reportedAt, Certainty.CERTAIN);
    }

    void of(Instruction instruction, BuildCheck check, Span span) {
        add(check, settingsOf(instruction), span, instruction.span().start(), Certainty.CERTAIN);
    }

    void of(Moment moment, BuildCheck check, Span span, Certainty certainty) {
        at(moment, moment, check, span, certainty);
    }

    /// @param cause whose comments count
    void at(Moment place, Moment cause, BuildCheck check, Span span, Certainty certainty) {
        add(check, settingsOf(cause.instruction()), span, place.span().start(), certainty);
    }

    private CheckSettings settingsOf(Instruction instruction) {
        return ofInstructions.computeIfAbsent(instruction, this::readSettings);
    }

    private CheckSettings readSettings(Instruction instruction) {
        List<String> said = new ArrayList<>();
        for (DockerfileComment comment : comments.before(instruction)) {
            said.add(CheckComments.said(comment));
        }
        return CheckSettings.of(said);
    }

    private void add(BuildCheck check, CheckSettings more, Span span, int reportedAt, Certainty certainty) {
        if (settings.allow(check, more)) {
            warnings.add(new CheckWarning(check, span, reportedAt, certainty));
        }
    }
}
