package dev.lintainer.lsp;

import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Fix;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;

/// Several fixes at once: one whose edits meet those of an earlier one is left for another time.
final class FixAll {
    private final List<Edit> edits = new ArrayList<>();

    void take(Fix fix) {
        boolean fits = fix.edits().stream().noneMatch(edit -> edits.stream().anyMatch(other -> meet(edit, other)));
        if (fits) {
            edits.addAll(fix.edits());
        }
    }

    private static boolean meet(Edit one, Edit other) {
        Location left = one.location();
        Location right = other.location();
        return left.file().path().equals(right.file().path())
                && left.span().start() <= right.span().end()
                && right.span().start() <= left.span().end();
    }

    List<Edit> edits() {
        return edits;
    }
}
