package dev.lintainer.document.bake;

import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.hcl.HclFile;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Optional;

/// One bake file as it is written.
///
/// @param targets in their order; several may bear one name
/// @param attributes values of the file itself, which expressions use like variables
/// @param hcl the file's tree, where it is not written as JSON
/// @param problems what keeps buildx from reading it
public record BakeFile(
        SourceFile source,
        List<BakeBlock> targets,
        List<BakeBlock> groups,
        List<BakeVariable> variables,
        List<BakeFunction> functions,
        List<BakeAttribute> attributes,
        Optional<HclFile> hcl,
        List<SyntaxProblem> problems) {
    public BakeFile {
        targets = List.copyOf(targets);
        groups = List.copyOf(groups);
        variables = List.copyOf(variables);
        functions = List.copyOf(functions);
        attributes = List.copyOf(attributes);
        problems = List.copyOf(problems);
    }
}
