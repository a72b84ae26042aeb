/// Characters and places: source text, half-open spans of UTF-16 offsets, lines and columns, and text that was taken
/// out of a source with a map back to it.
///
/// Knows nothing of any language, file system or finding.
@NullMarked
package dev.lintainer.text;

import org.jspecify.annotations.NullMarked;
