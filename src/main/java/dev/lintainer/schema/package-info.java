/// What keys, types and values a file may have: evaluates the JSON Schemas of `schemas/` over YAML trees and says, for
/// each fault, one precise thing at its place. The only door to networknt's json-schema-validator and to Jackson.
///
/// Knows nothing of what a key means, of other files, rules or policies.
@NullMarked
package dev.lintainer.schema;

import org.jspecify.annotations.NullMarked;
