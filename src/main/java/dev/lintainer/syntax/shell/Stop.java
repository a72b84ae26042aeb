package dev.lintainer.syntax.shell;

/// What ends a list of commands.
enum Stop {
    SCRIPT_END,
    PARENTHESIS,
    BRACE,
    THEN,
    /// What may follow the commands after `then`.
    ELIF_ELSE_FI,
    FI,
    DO,
    DONE,
    /// `;;`, `;&`, `;;&` or `esac`.
    CASE_ARM_END;

    boolean isAt(Cursor cursor) {
        return switch (this) {
            case SCRIPT_END -> cursor.isAtEnd();
            case PARENTHESIS -> cursor.peek() == ')';
            case BRACE -> cursor.looksAtWord("}");
            case THEN -> cursor.looksAtWord("then");
            case ELIF_ELSE_FI -> cursor.looksAtWord("elif") || cursor.looksAtWord("else") || cursor.looksAtWord("fi");
            case FI -> cursor.looksAtWord("fi");
            case DO -> cursor.looksAtWord("do");
            case DONE -> cursor.looksAtWord("done");
            case CASE_ARM_END -> cursor.looksAt(";;") || cursor.looksAt(";&") || cursor.looksAtWord("esac");
        };
    }
}
