/// The findings of a run in each form that people and programs read. Knows nothing of streams, files and options.
@NullMarked
package dev.lintainer.report.check;

import org.jspecify.annotations.NullMarked;
