package dev.lintainer.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

/// Generated parts of documents that people write: what stands between `<!-- part: generated, see TEST -->` and `<!--
/// /part -->`.
final class Parts {
    private Parts() {}

    /// The document with a part replaced.
    ///
    /// @param test that generates it
    static String with(String document, String part, Class<?> test, String content) {
        String opening = "<!-- " + part + ": generated, see " + test.getSimpleName() + " -->\n";
        int start = document.indexOf(opening);
        int end = document.indexOf("<!-- /" + part + " -->");
        assertTrue(start >= 0 && end > start, "the document has the markers of `" + part + "`");
        return document.substring(0, start + opening.length()) + content + document.substring(end);
    }
}
