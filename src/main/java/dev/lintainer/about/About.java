package dev.lintainer.about;

/// This program, as it names itself to people and to other programs.
public final class About {
    public static final String NAME = "Lintainer";

    public static final String VERSION = "0.1.0";

    /// Where its sources and its documentation are.
    public static final String SITE = "https://github.com/lintainer/lintainer";

    private About() {}

    /// Where the documentation of a rule is.
    ///
    /// @param rule its id, `family/fault`
    public static String rulePage(String rule) {
        return SITE + "/blob/main/docs/rules/" + rule + ".md";
    }
}
