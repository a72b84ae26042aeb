package dev.lintainer.about;

/// This program, as it names itself to people and to other programs.
public final class About {
    public static final String NAME = "Lintainer";

    public static final String VERSION = "0.1.0";

    /// The newest date that a table of facts states (`# as of`): what has changed since then, on GitHub's machines or
    /// in Docker's command line, this program cannot know.
    public static final String FACTS = "2026-11-28";

    /// Where its sources and its documentation are.
    public static final String SITE = "https://github.com/lintainer/lintainer";

    private About() {}

    /// The version with what it was built from, for people.
    ///
    /// @param commit empty where the build did not know it
    public static String version(String commit) {
        return VERSION + " (" + (commit.isEmpty() ? "" : "commit " + commit + ", ") + "facts of " + FACTS + ")";
    }

    /// Where the documentation of a rule is.
    ///
    /// @param rule its id, `family/fault`
    public static String rulePage(String rule) {
        return SITE + "/blob/main/docs/rules/" + rule + ".md";
    }
}
