package dev.lintainer.document.python;

import dev.lintainer.document.python.PythonDeclaration.Role;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Collects what one file says. Not for use by several threads.
final class Declarations {
    private final SourceFile source;
    private final List<PythonDeclaration> found = new ArrayList<>();

    Declarations(SourceFile source) {
        this.source = source;
    }

    SourceFile source() {
        return source;
    }

    List<PythonDeclaration> found() {
        return List.copyOf(found);
    }

    /// What cannot be read says nothing.
    void add(Role role, String key, String text, PythonRequirement requirement, Span span) {
        if (requirement.isReadable()) {
            found.add(new PythonDeclaration(role, key, text, requirement, new Location(source, span)));
        }
    }

    /// `py3{10,11}-unit, lint`, at the place of each word of the list.
    ///
    /// @param start where the list begins in the file
    void environments(String key, String list, int start) {
        int at = start;
        for (String part : EnvironmentNames.topLevel(list)) {
            String word = part.strip();
            int from = at + part.indexOf(word);
            for (String name : EnvironmentNames.list(List.of(word))) {
                add(
                        Role.ENVIRONMENT,
                        key,
                        name,
                        PythonVersions.ofEnvironment(name),
                        new Span(from, from + word.length()));
            }
            at += part.length() + 1;
        }
    }
}
