package dev.lintainer.syntax.expression;

/// A piece of an expression's text.
record Token(Kind kind, int start, int end) {
    enum Kind {
        LEFT_PARENTHESIS,
        RIGHT_PARENTHESIS,
        LEFT_BRACKET,
        RIGHT_BRACKET,
        COMMA,
        DOT,
        STAR,
        NOT,
        OR,
        AND,
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        /// Starts like a number, and need not be one.
        NUMBER,
        STRING,
        UNCLOSED_STRING,
        /// A name, a keyword, or any other run of characters.
        WORD,
        END;

        /// Whether a number, and not a property, follows a dot after this token: only what is finished has properties.
        boolean finishesOperand() {
            return switch (this) {
                case RIGHT_PARENTHESIS, RIGHT_BRACKET, STAR, NUMBER, STRING, UNCLOSED_STRING, WORD, DOT -> true;
                case LEFT_PARENTHESIS,
                        LEFT_BRACKET,
                        COMMA,
                        NOT,
                        OR,
                        AND,
                        EQUAL,
                        NOT_EQUAL,
                        LESS,
                        LESS_OR_EQUAL,
                        GREATER,
                        GREATER_OR_EQUAL,
                        END ->
                        false;
            };
        }
    }

    String text(String expression) {
        return expression.substring(start, end);
    }
}
