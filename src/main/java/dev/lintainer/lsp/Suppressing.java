package dev.lintainer.lsp;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.syntax.dockerfile.Instruction;
import dev.lintainer.syntax.hcl.HclAttribute;
import dev.lintainer.syntax.hcl.HclBlock;
import dev.lintainer.syntax.hcl.HclBody;
import dev.lintainer.syntax.yaml.CollectionStyle;
import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.Optional;

/// Where a comment goes that makes a finding not count: on a line of its own in front of the smallest part of the file
/// that begins on its line and holds the finding. Scripts are left as they are.
final class Suppressing {
    private static final String REASON = "TODO: say why";

    private final SourceFile source;
    private final Span wanted;
    private Optional<Span> smallest = Optional.empty();

    private Suppressing(SourceFile source, Span wanted) {
        this.source = source;
        this.wanted = wanted;
    }

    /// @param at where the line is put in, the start of one
    /// @param text the line, with its end
    record Line(int at, String text) {}

    /// Empty where no comment would be heeded.
    static Optional<Line> of(Finding finding, Document document) {
        Suppressing suppressing = new Suppressing(document.source(), finding.location().span());
        suppressing.look(document);
        return suppressing.smallest.map(part -> suppressing.line(part, finding));
    }

    private void look(Document document) {
        switch (document) {
            case Document.OfWorkflow(Workflow workflow) -> look(workflow.yaml());
            case Document.OfAction(ActionMetadata action) -> look(action.yaml());
            case Document.OfCompose(ComposeFile compose) -> look(compose.yaml());
            case Document.OfDockerfile(Dockerfile dockerfile) ->
                    dockerfile.syntax().instructions().stream().map(Instruction::span).forEach(this::offer);
            case Document.OfBake(BakeFile bake) -> bake.hcl().ifPresent(hcl -> look(hcl.body()));
        }
    }

    private void look(YamlFile file) {
        file.documents().forEach(this::look);
    }

    private void look(YamlNode node) {
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    offer(entry.span());
                    look(entry.value());
                }
            }
            case YamlSequence sequence -> {
                for (YamlNode item : sequence.items()) {
                    if (sequence.style() == CollectionStyle.BLOCK) {
                        offer(item.span());
                    }
                    look(item);
                }
            }
            case YamlScalar _, YamlAlias _ -> {}
        }
    }

    private void look(HclBody body) {
        for (HclAttribute attribute : body.attributes()) {
            offer(attribute.span());
        }
        for (HclBlock block : body.blocks()) {
            offer(block.span());
            look(block.body());
        }
    }

    /// The first of two parts that begin together is the larger one, and what a comment in front of them speaks of.
    private void offer(Span part) {
        boolean holds = part.start() <= wanted.start() && wanted.end() <= part.end();
        boolean smaller =
                smallest.isEmpty() || part.length() < smallest.get().length() && part.start() != smallest.get().start();
        if (holds && smaller && beginsLine(part.start())) {
            smallest = Optional.of(part);
        }
    }

    /// Whether nothing but blanks, and dashes of lists, stands before it on its line.
    private boolean beginsLine(int offset) {
        int start = lineStart(offset);
        return source.text().substring(start, offset).chars().allMatch(c -> c == ' ' || c == '\t' || c == '-');
    }

    private int lineStart(int offset) {
        return source.lines().line(source.lines().lineAt(offset)).start();
    }

    private Line line(Span part, Finding finding) {
        int start = lineStart(part.start());
        int indent = start;
        String text = source.text();
        while (text.charAt(indent) == ' ' || text.charAt(indent) == '\t') {
            indent++;
        }
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        String comment = "# lintainer: ignore[" + finding.rule() + "] " + REASON;
        return new Line(start, text.substring(start, indent) + comment + lineBreak);
    }
}
