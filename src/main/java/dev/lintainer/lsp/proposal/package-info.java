/// What can be written at a place of a file that is being written: keys and words that its schema allows, and names
/// that the file, the repository and its pipeline have.
///
/// Knows nothing of editors and their protocol, nor of where in a file the place is found.
@NullMarked
package dev.lintainer.lsp.proposal;

import org.jspecify.annotations.NullMarked;
