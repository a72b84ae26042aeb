package dev.lintainer.report.check;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// How something is handed on in a pipeline until it comes to where a finding is: built, saved, loaded, run. Told from
/// the words of the finding's related places.
final class HandOver {
    /// The way of a thing through a pipeline.
    private enum Stage {
        MADE,
        GIVEN,
        TAKEN,
        LOADED,
        ELSE
    }

    /// The families of rules that are about what is handed on.
    private static final Set<String> FAMILIES = Set.of("artifact", "image", "result");

    private HandOver() {}

    /// The places in the order in which a run comes to them, the finding's own among them; none where nothing is handed
    /// on.
    static List<RelatedLocation> of(Finding finding) {
        List<RelatedLocation> steps = new ArrayList<>();
        for (RelatedLocation related : finding.related()) {
            if (stage(related) != Stage.ELSE) {
                steps.add(related);
            }
        }
        if (steps.isEmpty() || !FAMILIES.contains(finding.rule().family())) {
            return List.of();
        }
        steps.sort(Comparator.comparing(HandOver::stage));
        RelatedLocation own = new RelatedLocation(finding.location(), finding.message());
        steps.add(isLast(finding.location(), steps.getFirst()) ? steps.size() : 0, own);
        return steps;
    }

    /// Where only the taking is told, the finding is about the giving, unless it stands below.
    private static boolean isLast(Location own, RelatedLocation first) {
        boolean isGiven = stage(first).compareTo(Stage.TAKEN) < 0;
        boolean isBelow = own.file() == first.location().file() && own.compareTo(first.location()) > 0;
        return isGiven || isBelow;
    }

    private static Stage stage(RelatedLocation related) {
        String words = related.message();
        int end = words.indexOf(' ');
        return switch (end < 0 ? words : words.substring(0, end)) {
            case "built", "made", "written" -> Stage.MADE;
            case "saved", "uploaded", "pushed" -> Stage.GIVEN;
            case "downloaded", "pulled", "taken" -> Stage.TAKEN;
            case "loaded" -> Stage.LOADED;
            default -> Stage.ELSE;
        };
    }
}
