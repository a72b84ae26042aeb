/// Workflows of GitHub Actions in their own words: triggers, jobs, steps, matrices, containers
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax). Every value keeps its place;
/// text with `${{ }}` is parsed, not evaluated. Unknown keys and wrong types are left to the schema.
///
/// Knows nothing of other files, of what an action does, or of what is good practice.
@NullMarked
package dev.lintainer.document.workflow;

import org.jspecify.annotations.NullMarked;
