/// The pipeline of a repository as a story, a picture or a document. Knows nothing of findings.
@NullMarked
package dev.lintainer.report.graph;

import org.jspecify.annotations.NullMarked;
