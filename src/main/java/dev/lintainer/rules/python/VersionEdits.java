package dev.lintainer.rules.python;

import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// Puts the allowed version in the place of another one.
final class VersionEdits {
    private VersionEdits() {}

    /// @param written the version, which may be a part of what stands at the place
    static Finding fixed(Finding finding, Location place, String written, PythonVersion allowed) {
        return edit(place, written, allowed)
                .map(edit -> finding.fixedBy(new Fix("write Python " + allowed, FixSafety.UNSAFE, List.of(edit))))
                .orElse(finding);
    }

    private static Optional<Edit> edit(Location place, String written, PythonVersion allowed) {
        String text = place.text();
        String replacement = like(written, allowed);
        int at = written.isEmpty() ? -1 : text.indexOf(written);
        if (at < 0 || text.indexOf(written, at + 1) >= 0 || replacement.isEmpty()) {
            return Optional.empty();
        }
        boolean bare =
                text.equals(written)
                        && isYaml(place.file().path())
                        && Character.isDigit(written.charAt(0))
                        && isBehindMark(place);
        String whole = text.substring(0, at) + replacement + text.substring(at + written.length());
        return Optional.of(new Edit(place, bare ? '"' + whole + '"' : whole));
    }

    /// Whether a value of YAML begins there, without a quote: not the line of a text, nor a word of a command.
    private static boolean isBehindMark(Location place) {
        String before = place.file().text(new Span(0, place.span().start())).stripTrailing();
        boolean sameLine =
                before.length() > 0
                        && place.file().text(new Span(before.length(), place.span().start())).indexOf('\n') < 0;
        return sameLine && ":-[,{".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean isYaml(String path) {
        return path.endsWith(".yml") || path.endsWith(".yaml");
    }

    /// In the form that the version has: `3.11`, `py311`, `311`, `python3.11`; empty where it has another one.
    private static String like(String written, PythonVersion allowed) {
        String packed = allowed.toString().replace(".", "");
        for (String name : List.of("python-", "python", "py", "")) {
            if (written.startsWith(name)) {
                String version = written.substring(name.length());
                boolean digits = !version.isEmpty() && version.chars().allMatch(Character::isDigit);
                boolean dotted =
                        !version.isEmpty()
                                && Character.isDigit(version.charAt(0))
                                && version.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == 'x');
                if (digits && version.length() > 1) {
                    return name + packed;
                }
                return dotted ? name + allowed : "";
            }
        }
        return "";
    }
}
