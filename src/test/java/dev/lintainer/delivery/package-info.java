/// How Lintainer reaches its users: the packaged runtime, the release archive and what runs them. Tests alone, which
/// know the program by its files and its command line, and nothing of its classes.
@NullMarked
package dev.lintainer.delivery;

import org.jspecify.annotations.NullMarked;
