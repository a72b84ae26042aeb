package dev.lintainer.document.bake;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.hcl.HclExpression;
import dev.lintainer.syntax.hcl.HclFile;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers the blocks of a file by what they are.
final class FileBuilder {
    private final SourceFile source;
    private final List<BakeBlock> targets = new ArrayList<>();
    private final List<BakeBlock> groups = new ArrayList<>();
    private final List<BakeVariable> variables = new ArrayList<>();
    private final List<BakeFunction> functions = new ArrayList<>();
    private final List<BakeAttribute> attributes = new ArrayList<>();

    FileBuilder(SourceFile source) {
        this.source = source;
    }

    void attribute(BakeAttribute attribute) {
        attributes.add(attribute);
    }

    void block(String type, BakeBlock block) {
        switch (type) {
            case "target" -> targets.add(block);
            case "group" -> groups.add(block);
            case "variable" ->
                    variables.add(
                            new BakeVariable(
                                    block.label(), block.location(), value(block, "type"), value(block, "default")));
            case "function" ->
                    value(block, "result")
                            .ifPresent(result ->
                                    functions.add(
                                            new BakeFunction(
                                                    block.label(),
                                                    block.location(),
                                                    names(value(block, "params")),
                                                    value(block, "variadic_params").flatMap(FileBuilder::name),
                                                    result)));
            default -> {}
        }
    }

    private static Optional<HclExpression> value(BakeBlock block, String name) {
        return block.attribute(name).map(BakeAttribute::value);
    }

    private static List<String> names(Optional<HclExpression> parameters) {
        if (parameters.isEmpty() || !(parameters.get() instanceof HclExpression.Tuple tuple)) {
            return List.of();
        }
        return tuple.items().stream().map(item -> name(item).orElse("")).toList();
    }

    /// A bare name; in JSON it is a string.
    private static Optional<String> name(HclExpression expression) {
        return switch (expression) {
            case HclExpression.Variable variable -> Optional.of(variable.name());
            case HclExpression.Template template -> template.literal();
            default -> Optional.empty();
        };
    }

    BakeFile build(Optional<HclFile> hcl, List<SyntaxProblem> problems) {
        return new BakeFile(source, targets, groups, variables, functions, attributes, hcl, problems);
    }
}
