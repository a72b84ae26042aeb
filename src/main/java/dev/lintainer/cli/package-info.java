/// The command line: arguments, standard output, exit codes.
///
/// Knows nothing of how files are parsed or what a rule thinks.
@NullMarked
package dev.lintainer.cli;

import org.jspecify.annotations.NullMarked;
