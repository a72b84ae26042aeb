/// Where in a file a cursor stands, as the language of the file sees it: in which value, on which key, behind what is
/// half typed. A file that is being written is broken more often than not.
///
/// Knows nothing of editors and their protocol, of other files, or of what the words mean.
@NullMarked
package dev.lintainer.lsp.cursor;

import org.jspecify.annotations.NullMarked;
