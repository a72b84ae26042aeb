/// Bake files (https://docs.docker.com/build/bake/reference/): targets, groups, variables and functions, in HCL or
/// JSON, and what they come to when several files, an environment and overrides meet.
///
/// Knows nothing of the commands and jobs that build from them, nor of Compose files.
@NullMarked
package dev.lintainer.document.bake;

import org.jspecify.annotations.NullMarked;
