package dev.lintainer.document.value;

/// Something whose text is not known but which is the same text wherever it occurs: the commit of the run, an output of
/// a step, the result of one command substitution. Two symbols are the same when their keys are.
///
/// @param key canonical name, scope included, e.g. `github.sha` or `job build/steps.meta.outputs.tags`
/// @param shape what its text can look like
public record Symbol(String key, Shape shape) {
    /// What texts a symbol can stand for; used to prove that two values differ.
    public enum Shape {
        /// Any text, the empty one included.
        ANY,
        /// One or more decimal digits, e.g. `github.run_id`.
        DIGITS,
        /// 40 hexadecimal digits in lower case, e.g. `github.sha`.
        COMMIT,
        /// An absolute path, e.g. `runner.temp`.
        FOLDER;

        /// Whether a path with such a hole may have more folders than are seen.
        public boolean mayHoldSlashes() {
            return this == ANY || this == FOLDER;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Symbol that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "${" + key + "}";
    }
}
