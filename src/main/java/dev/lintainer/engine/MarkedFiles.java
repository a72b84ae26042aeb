package dev.lintainer.engine;

import dev.lintainer.finding.Certainty;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.rule.Expectation;
import dev.lintainer.rule.Expectation.Kind;
import dev.lintainer.rule.MarkedText;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Files with markers, and the judgement whether findings are what the markers say: every finding, and every place that
/// it relates to, is marked, and every marker is met.
public final class MarkedFiles {
    private final Map<String, MarkedText> files = new TreeMap<>();

    public MarkedFiles(Map<String, String> marked) {
        marked.forEach((path, text) -> files.put(path, MarkedText.read(text)));
    }

    /// The files without markers.
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, file) -> texts.put(path, file.text()));
        return texts;
    }

    public int markers() {
        return files.values().stream().mapToInt(file -> file.expectations().size()).sum();
    }

    /// What is wrong, in words; nothing when findings and markers agree.
    public List<String> differences(List<Finding> findings) {
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
                    + word(expectation.kind())
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

    /// As a marker says it.
    private static String word(Kind kind) {
        return switch (kind) {
            case CERTAIN_FINDING -> "want";
            case LIKELY_FINDING -> "likely";
            case RELATED_LOCATION -> "also:";
        };
    }

    /// Where to put which marker, ready to be copied.
    private static String words(Kind kind, Finding finding, Location location, String message) {
        Span line = location.file().lines().line(location.start().line());
        String text = location.file().text(line);
        String marker =
                mark(text, line, location.span()) + " " + word(kind) + " " + finding.rule() + " \"" + message + "\"";
        return location.file().path() + " line " + location.start().line() + "\n" + text + "\n" + marker + "\n";
    }

    /// The comment sign at the line's indentation where that is possible, and at the place itself where the place
    /// begins there.
    private static String mark(String text, Span line, Span place) {
        int indentation = text.length() - text.stripLeading().length();
        int start = place.start() - line.start();
        boolean isAtHash = start < 2 || start == indentation;
        int hash = isAtHash ? start : Math.min(indentation, start - 2);
        String before = " ".repeat(hash) + "#" + " ".repeat(isAtHash ? 0 : start - hash - 1);
        if (place.isEmpty()) {
            return before + "|";
        }
        if (place.end() > line.end()) {
            return before + "^>";
        }
        if (isAtHash && place.length() == 1) {
            return before + "<";
        }
        return before + "^".repeat(place.length() - (isAtHash ? 1 : 0));
    }
}
