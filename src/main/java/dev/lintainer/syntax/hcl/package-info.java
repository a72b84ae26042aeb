/// The native syntax of HCL (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md): attributes, blocks,
/// expressions and templates, as trees with spans.
///
/// Knows nothing of bake files, nor of which names and functions exist.
@NullMarked
package dev.lintainer.syntax.hcl;

import org.jspecify.annotations.NullMarked;
