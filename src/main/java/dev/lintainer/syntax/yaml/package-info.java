/// YAML 1.2 as trees with spans: styles, tags, comments, anchors and aliases, duplicate keys, every problem of a file.
/// The only door to snakeyaml-engine.
///
/// Knows nothing of workflows, Compose or schemas.
@NullMarked
package dev.lintainer.syntax.yaml;

import org.jspecify.annotations.NullMarked;
