/// Scripts that let shells complete the command line, made from what the commands say of their own options.
///
/// Knows nothing of what a command does.
@NullMarked
package dev.lintainer.cli.completion;

import org.jspecify.annotations.NullMarked;
