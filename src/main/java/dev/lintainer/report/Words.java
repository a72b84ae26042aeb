package dev.lintainer.report;

/// Constants as people and programs read them.
public final class Words {
    private Words() {}

    /// An enum constant in lower case, its words joined by `-`.
    public static String of(Enum<?> constant) {
        StringBuilder word = new StringBuilder(constant.name().length());
        for (int i = 0; i < constant.name().length(); i++) {
            char c = constant.name().charAt(i);
            word.append(c == '_' ? '-' : Character.toLowerCase(c));
        }
        return word.toString();
    }
}
