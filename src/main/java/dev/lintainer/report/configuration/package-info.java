/// What a repository is judged by, and where that is said. Knows nothing of findings.
@NullMarked
package dev.lintainer.report.configuration;

import org.jspecify.annotations.NullMarked;
