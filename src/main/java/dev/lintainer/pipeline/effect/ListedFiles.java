package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.shell.CommandPrefix;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The names of files that commands print, one in a line, as far as a pattern tells them: `ls dist/*.tar`, `find dist
/// -name '*.tar' | sort`. A name that is not known is a hole of the pattern.
public final class ListedFiles {
    private ListedFiles() {}

    private static final Set<String> LISTERS = Set.of("ls", "echo", "printf", "find");

    /// Programs that print some of the lines that they read, in whatever order.
    private static final Set<String> FILTERS = Set.of("sort", "uniq", "head", "tail", "shuf", "tac", "cat");

    /// What the words of a loop or of a command stand for, each a name or a pattern; empty where one may be anything.
    public static Optional<List<Value>> named(List<ShellWord> words, WordReader reader) {
        List<Value> names = new ArrayList<>();
        for (ShellWord word : words) {
            Value value = reader.value(word);
            if (word.parts().size() == 1
                    && word.parts().getFirst() instanceof ShellWord.CommandSubstitution substitution) {
                Optional<Value> printed = printed(substitution.script(), reader);
                if (printed.isEmpty()) {
                    return Optional.empty();
                }
                names.add(printed.get());
            } else if (word.mayBecomeSeveral() || !isName(value)) {
                return Optional.empty();
            } else {
                names.add(value);
            }
        }
        return Optional.of(names);
    }

    /// Known, or a pattern of which some text is known.
    private static boolean isName(Value value) {
        return value.isKnown() || isPattern(value) && value instanceof Value.Templated;
    }

    private static boolean isPattern(Value value) {
        return value.pieces().stream()
                .anyMatch(piece ->
                        piece instanceof Piece.Hole(Symbol symbol) && symbol.key().startsWith(WordReader.PATTERN));
    }

    /// Each line of what a script prints.
    public static Optional<Value> printed(ShellScript script, WordReader reader) {
        if (script.statements().size() != 1) {
            return Optional.empty();
        }
        return switch (script.statements().getFirst().command()) {
            case ShellNode.SimpleCommand command -> printed(List.of(command), reader);
            case ShellNode.Pipe pipe -> printed(pipe.commands(), reader);
            default -> Optional.empty();
        };
    }

    /// Each line of what comes out of a pipe.
    public static Optional<Value> printed(List<ShellNode> pipe, WordReader reader) {
        if (!(pipe.getFirst() instanceof ShellNode.SimpleCommand first)) {
            return Optional.empty();
        }
        List<ShellWord> words = CommandPrefix.strip(first.words()).command();
        String program = words.isEmpty() ? "" : CommandPrefix.baseName(words.getFirst());
        // In a pipe of many commands each asks for those before it.
        if (!LISTERS.contains(program) || !pipe.stream().skip(1).allMatch(ListedFiles::isFilter)) {
            return Optional.empty();
        }
        return program.equals("find") ? found(words, reader) : listed(words, reader);
    }

    private static boolean isFilter(ShellNode node) {
        return node instanceof ShellNode.SimpleCommand command
                && command.name()
                        .filter(name -> FILTERS.contains(name) || name.equals("grep") && printsLines(command))
                        .isPresent();
    }

    private static boolean printsLines(ShellNode.SimpleCommand grep) {
        return grep.words().stream()
                .map(ShellWord::prefix)
                .filter(word -> word.startsWith("-"))
                .allMatch(word -> Set.of("-v", "-E", "-e", "-i", "-P", "-F").contains(word));
    }

    /// The only pattern among the arguments; `ls` of a folder names the files without it.
    private static Optional<Value> listed(List<ShellWord> words, WordReader reader) {
        Optional<Value> pattern = Optional.empty();
        for (ShellWord word : words.subList(1, words.size())) {
            Value value = reader.value(word);
            boolean format = value.prefix().startsWith("-") || value.is("%s\\n");
            if (!format && (pattern.isPresent() || !isName(value) || !isPattern(value))) {
                return Optional.empty();
            }
            pattern = format ? pattern : Optional.of(value);
        }
        return pattern;
    }

    /// `find FOLDER -name PATTERN`: the folder, anything, and the end of the pattern when there is only one.
    static Optional<Value> found(List<ShellWord> find, WordReader reader) {
        List<Value> folders = new ArrayList<>();
        Optional<String> end = Optional.empty();
        int names = 0;
        boolean inFolders = true;
        for (int i = 1; i < find.size(); i++) {
            String prefix = find.get(i).prefix();
            inFolders &= !prefix.startsWith("-") && !prefix.equals("(") && !prefix.equals("!");
            if (inFolders) {
                folders.add(reader.value(find.get(i)));
            } else if (prefix.equals("-printf") || prefix.equals("-o") || prefix.equals("!") || prefix.equals("-not")) {
                names = 2;
            } else if (prefix.equals("-name") && i + 1 < find.size()) {
                names++;
                end = Optional.of(afterWildcards(reader.value(find.get(i + 1)).suffix()));
            }
        }
        if (folders.size() > 1 || find.stream().anyMatch(word -> word.prefix().equals("-printf"))) {
            return Optional.empty();
        }
        Value hole = Value.unknown(WordReader.PATTERN + find.getFirst().span().start() + " find");
        Value found = names == 1 ? hole.then(Value.known(end.orElse(""))) : hole;
        Value folder = folders.isEmpty() ? HostPath.WORKSPACE : folders.getFirst();
        return Optional.of(Value.concat(List.of(folder, Value.known("/"), found)));
    }

    private static String afterWildcards(String pattern) {
        int last = Math.max(pattern.lastIndexOf('*'), Math.max(pattern.lastIndexOf('?'), pattern.lastIndexOf(']')));
        return pattern.substring(last + 1);
    }

    /// The pattern for one file at a time, which is another one wherever it is asked for.
    public static Value one(Value pattern, Shell shell) {
        if (pattern.isKnown()) {
            return pattern;
        }
        String time = " " + shell.job().job() + "#" + shell.job().next();
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : pattern.pieces()) {
            boolean matched = piece instanceof Piece.Hole(Symbol symbol) && symbol.key().startsWith(WordReader.PATTERN);
            pieces.add(
                    matched && piece instanceof Piece.Hole(Symbol symbol)
                            ? new Piece.Hole(new Symbol(symbol.key() + time, symbol.shape()))
                            : piece);
        }
        return Value.of(pieces);
    }
}
