/// The findings and the pipeline of a run as one page for a browser. Knows nothing of streams, files and options, nor
/// of how the findings came about.
@NullMarked
package dev.lintainer.report.html;

import org.jspecify.annotations.NullMarked;
