/// Rules as people and programs read of them: the card of one, the table of all. Knows nothing of findings.
@NullMarked
package dev.lintainer.report.rule;

import org.jspecify.annotations.NullMarked;
