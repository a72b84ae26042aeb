/// Serves editors: speaks the Language Server Protocol (https://microsoft.github.io/language-server-protocol/) over two
/// streams and turns what is known of the open repositories into its terms. The only door to LSP4J and Gson.
///
/// Knows nothing of the process it runs in, of command lines, or of how a configuration is found.
@NullMarked
package dev.lintainer.lsp;

import org.jspecify.annotations.NullMarked;
