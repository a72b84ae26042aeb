package dev.lintainer.document.python;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The names of environments as tox writes lists of them: `py3{11,12}-{unit,docs}, lint`
/// (https://tox.wiki/en/latest/config.html#generative-environments).
public final class EnvironmentNames {
    /// More than any configuration has.
    public static final int MOST = 200;

    /// No list of names is longer.
    private static final int LONGEST = 2_000;

    private EnvironmentNames() {}

    public static Set<String> list(List<String> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            for (String one : expanded(text)) {
                Arrays.stream(one.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .forEach(names::add);
            }
        }
        return names;
    }

    /// `py{310,311}-{unit,docs}`, in a list too.
    public static List<String> expanded(String text) {
        List<String> parts = text.length() > LONGEST ? List.of(text) : topLevel(text);
        if (parts.size() > 1) {
            return parts.stream().flatMap(part -> expanded(part.strip()).stream()).limit(MOST).toList();
        }
        int open = text.indexOf('{');
        int close = text.indexOf('}', Math.max(open, 0));
        if (open < 0 || close < 0 || text.length() > LONGEST) {
            return List.of(text);
        }
        List<String> all = new ArrayList<>();
        List<String> endings = expanded(text.substring(close + 1));
        for (String choice : text.substring(open + 1, close).split(",", -1)) {
            for (String rest : endings) {
                if (all.size() < MOST) {
                    all.add(text.substring(0, open) + choice.strip() + rest);
                }
            }
        }
        return all;
    }

    /// The parts between commas outside of braces, blanks around them kept.
    static List<String> topLevel(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
