package dev.lintainer.pipeline.shell;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.RunVariables;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellNode;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.syntax.shell.ShellWord.Part;
import dev.lintainer.syntax.shell.ShellWord.Quoting;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes of a command's words what the shell makes of them: an expansion outside of quotes whose text is known becomes
/// none, one or several words (https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_05),
/// and one whose text can only be a single word is put in quotes. What is left unquoted is not known to be one word.
final class FieldSplitting {
    private FieldSplitting() {}

    /// @param values what is known of each word
    public static List<ShellWord> split(List<ShellWord> words, Function<ShellWord, Value> values) {
        if (words.stream().noneMatch(ShellWord::mayBecomeSeveral)) {
            return words;
        }
        List<ShellWord> fields = new ArrayList<>(words.size());
        for (ShellWord word : words) {
            fields.addAll(word.mayBecomeSeveral() ? split(word, values) : List.of(word));
        }
        return fields;
    }

    private static List<ShellWord> split(ShellWord word, Function<ShellWord, Value> values) {
        if (word.parts().size() == 1
                && word.parts().getFirst() instanceof ShellWord.Parameter all
                && all.name().equals("@")
                && all.isPlain()) {
            return arguments(word, all, values);
        }
        boolean splittable =
                word.parts().stream().noneMatch(part -> part instanceof ShellWord.Parameter list && list.isList());
        if (!splittable) {
            return List.of(word);
        }
        Value value = values.apply(word);
        Optional<String> text = value.literal();
        if (text.isEmpty()) {
            return isOneField(value) ? List.of(inQuotes(word)) : List.of(word);
        }
        if (!hasBlank(text.get()) && !text.get().isEmpty() && !text.get().startsWith("-")) {
            return List.of(inQuotes(word));
        }
        boolean unquoted = word.parts().stream().allMatch(part -> part.quoting() == Quoting.UNQUOTED);
        return unquoted ? fields(text.get(), word) : List.of(word);
    }

    /// `"$@"`: each argument is a word, where their number is known.
    private static List<ShellWord> arguments(
            ShellWord word, ShellWord.Parameter all, Function<ShellWord, Value> values) {
        Optional<String> count = values.apply(named("#", word, all)).literal();
        if (count.isEmpty()) {
            return List.of(word);
        }
        List<ShellWord> arguments = new ArrayList<>();
        for (int i = 1; i <= Integer.parseInt(count.get()); i++) {
            ShellWord argument = named(Integer.toString(i), word, all);
            Optional<String> text = values.apply(argument).literal();
            arguments.add(text.map(known -> ShellWord.quoted(mapped(known, word))).orElse(argument));
        }
        return arguments;
    }

    /// Another variable that stands where a word does.
    private static ShellWord named(String variable, ShellWord word, ShellWord.Parameter at) {
        Part part =
                new ShellWord.Parameter(
                        variable, "", "", Optional.empty(), Optional.empty(), Quoting.DOUBLE, at.excerpt());
        return new ShellWord(List.of(part), word.span());
    }

    /// Whether a text with holes can hardly be anything but one word that is no option.
    private static boolean isOneField(Value value) {
        List<Piece> pieces = value.pieces();
        if (value.prefix().startsWith("-")) {
            return false;
        }
        boolean literal = false;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Literal text -> {
                    if (hasBlank(text.text())) {
                        return false;
                    }
                    literal = true;
                }
                case Piece.Hole hole ->
                        literal |=
                                hole.symbol().shape() != Symbol.Shape.ANY
                                        || hole.symbol().key().equals(RunVariables.WORKSPACE);
            }
        }
        return literal;
    }

    /// The words of a known text. GitHub puts its text in before the shell reads the script, so quotes in it are
    /// quotes.
    private static List<ShellWord> fields(String text, ShellWord word) {
        boolean read = word.parts().stream().anyMatch(ShellWord.Hole.class::isInstance);
        if (read) {
            Parsed<ShellScript> parsed = ShellParser.parse(mapped(text, word), Holes.NONE);
            return isOneCommand(parsed) ? command(parsed).words() : List.of(word);
        }
        List<ShellWord> fields = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !isBlank(text.charAt(to))) {
                to++;
            }
            if (from < to) {
                fields.add(ShellWord.quoted(mapped(text.substring(from, to), word)));
            }
            from = to + 1;
        }
        return fields;
    }

    private static boolean isOneCommand(Parsed<ShellScript> parsed) {
        List<ShellScript.Statement> statements = parsed.value().statements();
        return parsed.isClean()
                && statements.size() == 1
                && statements.getFirst().command() instanceof ShellNode.SimpleCommand command
                && command.assignments().isEmpty()
                && command.redirections().isEmpty();
    }

    private static ShellNode.SimpleCommand command(Parsed<ShellScript> parsed) {
        return (ShellNode.SimpleCommand) parsed.value().statements().getFirst().command();
    }

    /// Text that stands where the word does.
    private static MappedText mapped(String text, ShellWord word) {
        Span span = word.span();
        return new MappedText.Builder(word.source()).append(text, span.start(), span.end()).build(span.start());
    }

    private static ShellWord inQuotes(ShellWord word) {
        return new ShellWord(word.parts().stream().map(FieldSplitting::inQuotes).toList(), word.span());
    }

    private static Part inQuotes(Part part) {
        return switch (part) {
            case ShellWord.Parameter expansion ->
                    new ShellWord.Parameter(
                            expansion.name(),
                            expansion.subscript(),
                            expansion.operator(),
                            expansion.operand(),
                            expansion.replacement(),
                            Quoting.DOUBLE,
                            expansion.excerpt());
            case ShellWord.CommandSubstitution expansion ->
                    new ShellWord.CommandSubstitution(expansion.script(), Quoting.DOUBLE, expansion.excerpt());
            case ShellWord.Arithmetic expansion ->
                    new ShellWord.Arithmetic(expansion.text(), Quoting.DOUBLE, expansion.excerpt());
            case ShellWord.Hole hole -> new ShellWord.Hole(hole.expression(), Quoting.DOUBLE, hole.excerpt());
            case ShellWord.Literal _, ShellWord.ProcessSubstitution _, ShellWord.Array _ -> part;
        };
    }

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBlank(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }
}
