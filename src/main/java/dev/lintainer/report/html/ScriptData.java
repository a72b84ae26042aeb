package dev.lintainer.report.html;

/// JSON where a page keeps data for its scripts.
final class ScriptData {
    private ScriptData() {}

    /// A script element ends at the first `</script`, wherever it stands; in JSON such signs are only met in texts,
    /// where escapes mean the same.
    static String element(String attributes, String json) {
        String safe = json.strip().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
        return "<script type=\"application/json\" " + attributes + ">" + safe + "</script>\n";
    }
}
