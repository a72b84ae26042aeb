package dev.lintainer.syntax.shell;

import dev.lintainer.syntax.shell.Redirection.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads redirections.
final class RedirectionReader {
    /// Longer ones before their beginnings.
    private static final String[] OPERATORS = {
        "<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">|", ">&", ">", "&>>", "&>",
    };

    private RedirectionReader() {}

    /// What follows a compound command; the cursor stays behind the last one's target.
    static List<Redirection> readAll(Cursor cursor) {
        List<Redirection> redirections = new ArrayList<>(0);
        while (true) {
            int before = cursor.at();
            cursor.skipBlanks();
            Optional<Redirection> redirection = read(cursor);
            if (redirection.isEmpty()) {
                cursor.moveTo(before);
                return redirections;
            }
            redirections.add(redirection.get());
        }
    }

    /// The redirection under the cursor, if there is one.
    static Optional<Redirection> read(Cursor cursor) {
        int start = cursor.at();
        int operatorAt = descriptorEnd(cursor);
        cursor.moveTo(operatorAt);
        String sign = takeOperator(cursor);
        if (sign.isEmpty() || sign.startsWith("&") && operatorAt > start) {
            cursor.moveTo(start);
            return Optional.empty();
        }
        String descriptor = cursor.text().substring(start, operatorAt);
        ShellWord target = CompoundReader.readWord(cursor);
        Operator operator = operator(sign, descriptor, target);
        int end = cursor.at();
        Optional<HereDocument> hereDocument =
                operator == Operator.HERE_DOCUMENT
                        ? cursor.hereDocuments().read(cursor, operatorAt, target, sign.equals("<<-"))
                        : Optional.empty();
        return Optional.of(new Redirection(descriptor, operator, target, hereDocument, cursor.span(start, end)));
    }

    /// Where digits or `{name}` before an operator end; at the cursor where there are none.
    private static int descriptorEnd(Cursor cursor) {
        int start = cursor.at();
        int end = start;
        if (cursor.peek() == '{') {
            end = Assignment.nameEnd(cursor.text(), start + 1, cursor.end());
            if (end == start + 1 || end >= cursor.end() || cursor.text().charAt(end) != '}') {
                return start;
            }
            end++;
        } else {
            while (end < cursor.end() && isDigit(cursor.text().charAt(end))) {
                end++;
            }
        }
        boolean before = end < cursor.end() && (cursor.text().charAt(end) == '<' || cursor.text().charAt(end) == '>');
        return before ? end : start;
    }

    private static String takeOperator(Cursor cursor) {
        int first = cursor.peek();
        boolean possible = first == '<' || first == '>' || first == '&' && cursor.peek(1) == '>';
        if (!possible || first != '&' && cursor.peek(1) == '(') {
            return "";
        }
        for (String operator : OPERATORS) {
            if (cursor.take(operator)) {
                return operator;
            }
        }
        return "";
    }

    private static Operator operator(String sign, String descriptor, ShellWord target) {
        return switch (sign) {
            case "<" -> Operator.INPUT;
            case ">", ">|" -> Operator.OUTPUT;
            case ">>" -> Operator.APPEND;
            case "<>" -> Operator.INPUT_OUTPUT;
            case "<<", "<<-" -> Operator.HERE_DOCUMENT;
            case "<<<" -> Operator.HERE_STRING;
            case "&>" -> Operator.OUTPUT_AND_ERROR;
            case "&>>" -> Operator.APPEND_OUTPUT_AND_ERROR;
            case ">&" -> namesFile(descriptor, target) ? Operator.OUTPUT_AND_ERROR : Operator.DUPLICATE;
            default -> Operator.DUPLICATE;
        };
    }

    /// Whether the target of `>&` is neither a descriptor nor `-`.
    private static boolean namesFile(String descriptor, ShellWord target) {
        Optional<String> literal = target.literal();
        if (!descriptor.isEmpty() || literal.isEmpty()) {
            return false;
        }
        String text = literal.get();
        int digits = 0;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits < text.length() && !text.substring(digits).equals("-");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
