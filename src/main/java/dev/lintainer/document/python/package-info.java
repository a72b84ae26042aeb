/// What a text says about the Python interpreter that it selects: a version as actions/setup-python reads it, the tag
/// of an image, the name of a program, and what the files of a Python project declare.
///
/// Knows nothing of workflows, of where files lie or of which Python is allowed.
@NullMarked
package dev.lintainer.document.python;

import org.jspecify.annotations.NullMarked;
