/// Pages of the documentation, in Markdown as GitHub shows it.
///
/// Knows nothing of where a page is kept, and of how what it tells was found out.
@NullMarked
package dev.lintainer.report.page;

import org.jspecify.annotations.NullMarked;
