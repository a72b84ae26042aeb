package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.MappedText;
import java.util.ArrayList;
import java.util.List;

/// Reads POSIX shell and bash, the one grammar that is in use wherever a pipeline holds commands: what only bash reads
/// is read for every shell, aliases and options that change the grammar are not looked at.
///
/// `time` and `coproc` before a compound command are left out of the tree; before a simple command each is its first
/// word, as if it were a program ([CommandPrefix] knows `time`). Extended patterns such as `!(a|b)` and brace
/// expansions are text.
public final class ShellParser {
    private ShellParser() {}

    /// The script as far as it can be read; a statement that cannot be is [ShellNode.Unreadable].
    public static Parsed<ShellScript> parse(MappedText script, Holes holes) {
        List<SyntaxProblem> problems = new ArrayList<>();
        ShellScript read = ScriptReader.read(script, holes, problems);
        return new Parsed<>(read, problems);
    }
}
