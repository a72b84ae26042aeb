package dev.lintainer.syntax.make;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;

/// Reads a Makefile line by line. Never fails: what is neither a rule nor a variable is left out.
public final class MakefileReader {
    private final SourceFile source;
    private final String text;
    private final List<Makefile.Variable> variables = new ArrayList<>();
    private final List<Makefile.TargetVariable> targetVariables = new ArrayList<>();
    private final List<Makefile.Rule> rules = new ArrayList<>();
    private final List<MappedText> targets = new ArrayList<>();
    private final List<MappedText> prerequisites = new ArrayList<>();
    private final List<Makefile.Line> recipe = new ArrayList<>();
    private final List<Makefile.Include> includes = new ArrayList<>();
    private final Makefile.Placement[] ruleAt = {Makefile.Placement.ALWAYS};
    private final List<String> conditionals = new ArrayList<>();

    private MakefileReader(SourceFile source) {
        this.source = source;
        this.text = source.text();
    }

    public static Makefile read(SourceFile source) {
        MakefileReader reader = new MakefileReader(source);
        reader.lines();
        reader.endRule();
        return new Makefile(source, reader.variables, reader.targetVariables, reader.rules, reader.includes);
    }

    private void lines() {
        int start = 0;
        while (start < text.length()) {
            boolean inRecipe = text.charAt(start) == '\t' && !targets.isEmpty();
            int end = logicalEnd(start);
            MappedText line = joined(start, end, inRecipe);
            if (inRecipe) {
                recipe.add(new Makefile.Line(line, placement()));
            } else if (isDefinition(line.text())) {
                end = defined(line, end);
            } else {
                statement(line);
            }
            start = end + 1;
        }
    }

    private Makefile.Placement placement() {
        return conditionals.isEmpty() ? Makefile.Placement.ALWAYS : Makefile.Placement.CONDITIONAL;
    }

    private static boolean isDefinition(String line) {
        return line.startsWith("define ") || line.startsWith("override define ");
    }

    /// Reads `define NAME` up to its `endef` (https://www.gnu.org/software/make/manual/html_node/Multi_002dLine.html).
    ///
    /// @return where it ends
    private int defined(MappedText line, int lineEnd) {
        endRule();
        MappedText head = strip(line);
        boolean operator = head.text().endsWith("=");
        List<MappedText> words = words(head);
        String name = words.size() > 2 && operator ? words.get(words.size() - 2).text() : words.getLast().text();
        int first = Math.min(lineEnd + 1, text.length());
        int end = lineEnd;
        int last = first;
        while (end < text.length()) {
            int start = end + 1;
            end = lineEnd(start);
            if (start <= end && text.substring(start, end).strip().equals("endef")) {
                break;
            }
            last = end;
        }
        MappedText.Builder body = new MappedText.Builder(source);
        body.append(first, Math.max(first, last));
        variables.add(
                new Makefile.Variable(
                        name, Makefile.Assignment.SET, body.build(first), placement(), Makefile.Sharing.OWN));
        return end;
    }

    /// The offset of the line break that ends a line with its continuations.
    private int logicalEnd(int start) {
        int end = lineEnd(start);
        while (end < text.length() && isContinued(start, end)) {
            end = lineEnd(end + 1);
        }
        return end;
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private boolean isContinued(int start, int end) {
        int at = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
        int backslashes = 0;
        while (at - backslashes - 1 >= start && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /// A recipe keeps its continuations for the shell, but not the tabs that begin its lines; elsewhere they become a
    /// blank.
    private MappedText joined(int start, int end, boolean inRecipe) {
        MappedText.Builder builder = new MappedText.Builder(source);
        int from = start;
        while (from <= end) {
            int to = Math.min(lineEnd(from), end);
            int stop = to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
            int first = inRecipe && from < stop && text.charAt(from) == '\t' ? from + 1 : from;
            boolean continued = to < end;
            if (inRecipe) {
                builder.append(first, continued ? Math.min(to + 1, end) : stop);
            } else {
                builder.append(first, continued ? stop - 1 : stop);
                if (continued) {
                    builder.append(" ", stop - 1, to);
                }
            }
            from = to + 1;
        }
        return builder.build(start);
    }

    private void statement(MappedText line) {
        int comment = commentStart(line.text());
        MappedText content = strip(line.slice(0, comment));
        String statement = content.text();
        if (statement.isEmpty()) {
            return;
        }
        if (conditional(statement) || include(content)) {
            return;
        }
        int operator = assignmentOperator(statement);
        if (operator > 0) {
            // A variable ends the recipe before it: tabs that follow, inside of a conditional, begin no commands.
            endRule();
            variable(content, operator);
            return;
        }
        int colon = statement.indexOf(':');
        if (colon > 0) {
            endRule();
            rule(content, colon);
        }
    }

    private boolean conditional(String statement) {
        if (statement.startsWith("ifeq")
                || statement.startsWith("ifneq")
                || statement.startsWith("ifdef")
                || statement.startsWith("ifndef")) {
            conditionals.add(statement);
            return true;
        }
        if (statement.equals("endif")) {
            if (!conditionals.isEmpty()) {
                conditionals.removeLast();
            }
            return true;
        }
        return statement.equals("else") || statement.startsWith("else ");
    }

    private boolean include(MappedText content) {
        String statement = content.text();
        if (!statement.startsWith("include ")
                && !statement.startsWith("-include ")
                && !statement.startsWith("sinclude ")) {
            return false;
        }
        List<MappedText> words = words(content);
        Makefile.Need need = statement.startsWith("include ") ? Makefile.Need.REQUIRED : Makefile.Need.OPTIONAL;
        words.subList(1, words.size()).forEach(name -> includes.add(new Makefile.Include(name, need)));
        return true;
    }

    private static int commentStart(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (c == '#' && depth <= 0 && (i == 0 || line.charAt(i - 1) != '\\')) {
                return i;
            }
        }
        return line.length();
    }

    /// The offset of the `=` of a variable, or -1: it comes before any colon that is not a part of it, outside of all
    /// references.
    private static int assignmentOperator(String statement) {
        int depth = 0;
        for (int i = 0; i < statement.length(); i++) {
            char c = statement.charAt(i);
            if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            } else if (depth == 0 && c == '=') {
                return i;
            } else if (depth == 0 && c == ':') {
                boolean partOfOperator =
                        statement.startsWith(":=", i)
                                || statement.startsWith("::=", i)
                                || statement.startsWith(":::=", i);
                if (!partOfOperator) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private void variable(MappedText content, int operator) {
        String statement = content.text();
        int nameEnd = operator;
        while (nameEnd > 0 && ":?+!".indexOf(statement.charAt(nameEnd - 1)) >= 0) {
            nameEnd--;
        }
        Makefile.Assignment assignment =
                switch (statement.charAt(operator - 1)) {
                    case '?' -> Makefile.Assignment.DEFAULT;
                    case '+' -> Makefile.Assignment.APPEND;
                    case '!' -> Makefile.Assignment.COMPUTED;
                    default -> Makefile.Assignment.SET;
                };
        String name = statement.substring(0, nameEnd).strip();
        boolean exported = name.startsWith("export ");
        for (String keyword : List.of("export ", "override ", "private ")) {
            name = name.startsWith(keyword) ? name.substring(keyword.length()).strip() : name;
        }
        variables.add(
                new Makefile.Variable(
                        name,
                        assignment,
                        strip(content.slice(operator + 1, content.length())),
                        conditionals.isEmpty() ? Makefile.Placement.ALWAYS : Makefile.Placement.CONDITIONAL,
                        exported ? Makefile.Sharing.EXPORTED : Makefile.Sharing.OWN));
    }

    private void rule(MappedText content, int colon) {
        String statement = content.text();
        int semicolon = statement.indexOf(';', colon);
        int end = semicolon < 0 ? content.length() : semicolon;
        int from = colon + 1 < end && statement.charAt(colon + 1) == ':' ? colon + 2 : colon + 1;
        ruleAt[0] = placement();
        MappedText rest = content.slice(from, end);
        int equals = assignmentOperator(rest.text());
        if (equals > 0) {
            // `target: VARIABLE = value` is no rule.
            MappedText own = strip(content.slice(from, content.length()));
            variable(own, assignmentOperator(own.text()));
            targetVariables.add(new Makefile.TargetVariable(words(content.slice(0, colon)), variables.removeLast()));
            return;
        }
        targets.addAll(words(content.slice(0, colon)));
        prerequisites.addAll(words(rest));
        if (semicolon >= 0) {
            recipe.add(new Makefile.Line(content.slice(semicolon + 1, content.length()), placement()));
        }
    }

    private void endRule() {
        if (!targets.isEmpty()) {
            rules.add(new Makefile.Rule(targets, prerequisites, recipe, ruleAt[0]));
        }
        targets.clear();
        prerequisites.clear();
        recipe.clear();
    }

    private static List<MappedText> words(MappedText line) {
        List<MappedText> words = new ArrayList<>();
        int start = -1;
        int depth = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.text().charAt(i) : ' ';
            // A blank in a reference, such as `$(wildcard *.sh)`, ends no word.
            depth += c == '(' || c == '{' ? 1 : (c == ')' || c == '}') && depth > 0 ? -1 : 0;
            boolean blank = i == line.length() || depth == 0 && Character.isWhitespace(c);
            if (!blank && start < 0) {
                start = i;
            } else if (blank && start >= 0) {
                words.add(line.slice(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static MappedText strip(MappedText line) {
        int start = 0;
        int end = line.length();
        while (start < end && Character.isWhitespace(line.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(line.text().charAt(end - 1))) {
            end--;
        }
        return line.slice(start, end);
    }
}
