package dev.lintainer.rules;

import dev.lintainer.finding.Certainty;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.rule.Expectation;
import dev.lintainer.rule.Expectation.Kind;
import dev.lintainer.rule.MarkedText;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Files with markers, and the judgement whether findings are what the markers say: every finding, and every place that
/// it relates to, is marked, and every marker is met.
final class MarkedFiles {
    private final Map<String, MarkedText> files = new TreeMap<>();

    MarkedFiles(Map<String, String> marked) {
        marked.forEach((path, text) -> files.put(path, MarkedText.read(text)));
    }

    /// The files without markers.
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, file) -> texts.put(path, file.text()));
        return texts;
    }

    int markers() {
        return files.values().stream().mapToInt(file -> file.expectations().size()).sum();
    }

    /// What is wrong, in words; nothing when findings and markers agree.
    List<String> differences(List<Finding> findings) {
        List<String> differences = new ArrayList<>();
        List<Marker> unmet = new ArrayList<>();
        files.forEach((path, file) -> {
            file.faults().forEach(fault -> differences.add(path + ", " + fault));
            file.expectations().forEach(expectation -> unmet.add(new Marker(path, expectation)));
        });
        List<Marker> relatedMarkers = new ArrayList<>(unmet);
        for (Finding finding : findings) {
            Kind kind = finding.certainty() == Certainty.CERTAIN ? Kind.CERTAIN_FINDING : Kind.LIKELY_FINDING;
            if (!takeFirst(unmet, kind, finding, finding.location(), finding.message())) {
                differences.add("not marked: " + words(kind, finding, finding.location(), finding.message()));
            }
            for (RelatedLocation related : finding.related()) {
                Kind also = Kind.RELATED_LOCATION;
                boolean isMarked =
                        takeFirst(unmet, also, finding, related.location(), related.message())
                                || takeFirst(
                                        new ArrayList<>(relatedMarkers),
                                        also,
                                        finding,
                                        related.location(),
                                        related.message());
                if (!isMarked) {
                    differences.add("not marked: " + words(also, finding, related.location(), related.message()));
                }
            }
        }
        unmet.forEach(marker -> differences.add("not reported: " + marker));
        return differences;
    }

    private record Marker(String path, Expectation expectation) {
        boolean isMetBy(Kind kind, Finding finding, Location location, String message) {
            return expectation.kind() == kind
                    && expectation.rule().equals(finding.rule())
                    && path.equals(location.file().path())
                    && expectation.isAt(location.span())
                    && message.contains(expectation.text());
        }

        @Override
        public String toString() {
            return path
                    + " line "
                    + expectation.markerLine()
                    + " "
                    + expectation.kind()
                    + " "
                    + expectation.rule()
                    + " \""
                    + expectation.text()
                    + "\"";
        }
    }

    private static boolean takeFirst(
            List<Marker> markers, Kind kind, Finding finding, Location location, String message) {
        for (Marker marker : markers) {
            if (marker.isMetBy(kind, finding, location, message)) {
                markers.remove(marker);
                return true;
            }
        }
        return false;
    }

    /// With the line as it is without markers, since that is what the finding saw.
    private static String words(Kind kind, Finding finding, Location location, String message) {
        Position start = location.start();
        Position end = location.end();
        String line = location.file().text(location.file().lines().line(start.line()));
        return location.file().path()
                + " "
                + start.line()
                + ":"
                + start.column()
                + "-"
                + end.line()
                + ":"
                + end.column()
                + " "
                + kind
                + " "
                + finding.rule()
                + " \""
                + message
                + "\" at: "
                + line.strip();
    }
}
