/// Dockerfiles as BuildKit's parser and instruction decoder read them: directives, instructions with flags and forms,
/// here-documents, variables, every part with its span.
///
/// Knows nothing of stages' relations, build contexts, registries or the shell.
@NullMarked
package dev.lintainer.syntax.dockerfile;

import org.jspecify.annotations.NullMarked;
