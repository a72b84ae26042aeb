package dev.lintainer.syntax.yaml;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.text.SourceFile;
import java.util.List;

/// Reads YAML 1.2 into trees. Every text gives a tree and its problems:
///
/// - After a fault, reading goes on at the next line that continues a collection open at that place, or at the next
///   document. What stands between is left out; a key whose value was not understood has an empty null scalar.
/// - A key or an item that was read stays, with the spans it has in the source.
/// - Merge keys (`<<`) are keys like others.
public final class YamlParser {
    /// How deep collections may nest, aliases followed.
    public static final int DEPTH_LIMIT = 100;

    /// How many nodes all aliases of a file may stand for, so that following every one of them stays cheap.
    public static final int EXPANSION_LIMIT = 100_000;

    private YamlParser() {}

    public static Parsed<YamlFile> parse(SourceFile source) {
        ScannerInput input = ScannerInput.of(source.text());
        Problems problems = new Problems();
        if (input.forbiddenCount() > 0) {
            problems.add(NodeProblems.forbiddenCharacter(source, input));
        }
        TreeReader reader = new TreeReader(source, input, problems);
        reader.readAll();
        List<YamlComment> comments = Comments.in(source.text(), reader.solids());
        YamlFile file = new YamlFile(source, reader.documents(), comments, problems.sorted());
        return new Parsed<>(file, file.problems());
    }
}
