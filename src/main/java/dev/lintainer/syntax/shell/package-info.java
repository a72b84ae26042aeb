/// POSIX shell and bash as trees with spans in the file around them, down to the parts of each word, inner `sh -c`
/// texts and here-documents.
///
/// Knows nothing of YAML, of Dockerfiles, or of what any command does.
@NullMarked
package dev.lintainer.syntax.shell;

import org.jspecify.annotations.NullMarked;
