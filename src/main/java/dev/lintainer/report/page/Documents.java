package dev.lintainer.report.page;

import dev.lintainer.about.About;

/// The pages of the documentation that people write. They are linked to by whole addresses, since a rule's page may be
/// shown anywhere.
final class Documents {
    private Documents() {}

    /// @param name of a file in `docs`, without its ending
    static String link(String name) {
        return "[docs/" + name + ".md](" + About.SITE + "/blob/main/docs/" + name + ".md)";
    }
}
