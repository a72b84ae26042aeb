/// The metadata file of an action, `action.yml`, in its own words
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax).
///
/// Knows nothing of who uses the action, nor of the files it names.
@NullMarked
package dev.lintainer.document.action;

import org.jspecify.annotations.NullMarked;
