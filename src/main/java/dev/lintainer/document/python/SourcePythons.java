package dev.lintainer.document.python;

import dev.lintainer.document.python.PythonDeclaration.Role;
import dev.lintainer.syntax.python.PythonToken;
import dev.lintainer.syntax.python.PythonTokens;
import dev.lintainer.text.Span;
import java.util.List;

/// Literal arguments in `setup.py` (`python_requires=">=3.9"`) and `noxfile.py` (`python=["3.11", "3.12"]`).
final class SourcePythons {
    /// In words, those of other decorators of the function included.
    private static final int LONGEST_DECORATOR = 500;

    private SourcePythons() {}

    static void read(Declarations declarations) {
        List<PythonToken> tokens = PythonTokens.of(declarations.source().text());
        boolean nox = declarations.source().path().endsWith("noxfile.py");
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i + 1).is("=") && tokens.get(i).kind() == PythonToken.Kind.NAME) {
                if (!nox && tokens.get(i).is("python_requires")) {
                    supported(tokens.get(i + 2), declarations);
                } else if (nox && tokens.get(i).is("python")) {
                    sessions(tokens, i + 2, declarations);
                }
            }
        }
    }

    private static void supported(PythonToken value, Declarations declarations) {
        if (value.kind() == PythonToken.Kind.STRING) {
            declarations.add(
                    Role.SUPPORTED,
                    "python_requires",
                    value.text(),
                    PythonVersions.ofSpecifier(value.text()),
                    inner(value));
        }
    }

    /// One version, or a list of them; a name stands for what is written elsewhere.
    private static void sessions(List<PythonToken> tokens, int start, Declarations declarations) {
        boolean list = tokens.get(start).is("[") || tokens.get(start).is("(");
        int end = start + 1;
        if (list) {
            while (end < tokens.size() && !tokens.get(end).is("]") && !tokens.get(end).is(")")) {
                end++;
            }
        }
        String key = "nox session " + session(tokens, Math.min(end, tokens.size()));
        for (PythonToken token : tokens.subList(start, Math.min(end, tokens.size()))) {
            if (token.kind() == PythonToken.Kind.STRING) {
                declarations.add(
                        Role.ENVIRONMENT, key, token.text(), PythonVersions.ofEnvironment(token.text()), inner(token));
            }
        }
    }

    /// The name of the function that a decorator stands before, its offset where there is none.
    private static String session(List<PythonToken> tokens, int decorator) {
        int last = Math.min(tokens.size() - 1, decorator + LONGEST_DECORATOR);
        for (int i = decorator; i < last; i++) {
            if (tokens.get(i).is("def")) {
                return tokens.get(i + 1).text();
            }
        }
        return "at " + tokens.get(Math.min(decorator, tokens.size() - 1)).span().start();
    }

    /// Without quotes, where these are one character each.
    private static Span inner(PythonToken string) {
        boolean simple = string.span().length() == string.text().length() + 2;
        return simple ? new Span(string.span().start() + 1, string.span().end() - 1) : string.span();
    }
}
