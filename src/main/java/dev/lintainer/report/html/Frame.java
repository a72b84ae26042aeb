package dev.lintainer.report.html;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lines of one file, with the places in them that tell a part of a finding's story.
///
/// @param rows in ascending order; where a number is missing, lines are left out
record Frame(SourceFile file, List<Row> rows) {
    private static final int CONTEXT = 2;

    /// Of a place that goes over more lines, the first ones are shown.
    private static final int MOST_LINES_OF_PLACE = 6;

    private static final int MOST_PLACES = 24;

    record Row(int number, String text, List<Mark> marks) {}

    /// @param span in the text of the row
    /// @param step the place's number in the story; 0 for where the finding itself is
    /// @param label what is said of the place, at the end of the first of its lines
    record Mark(Span span, int step, String label) {}

    private record Place(Location location, int step, String label) {}

    /// In the order of the story; places of one file that follow one another share a frame.
    static List<Frame> of(Finding finding) {
        List<Frame> frames = new ArrayList<>();
        List<Place> together = new ArrayList<>(List.of(new Place(finding.location(), 0, "")));
        int step = 0;
        for (RelatedLocation related : finding.related()) {
            step++;
            if (step > MOST_PLACES) {
                break;
            }
            if (together.getLast().location().file() != related.location().file()) {
                frames.add(frame(together));
                together = new ArrayList<>();
            }
            together.add(new Place(related.location(), step, related.message()));
        }
        frames.add(frame(together));
        return frames;
    }

    private static Frame frame(List<Place> places) {
        SourceFile file = places.getFirst().location().file();
        Map<Integer, Integer> offsets = new TreeMap<>();
        for (Place place : places) {
            Span span = place.location().span();
            int first = file.lines().lineAt(span.start());
            int last = Math.min(lastLine(file, span, first), first + MOST_LINES_OF_PLACE - 1);
            for (int line = Math.max(1, first - CONTEXT); line <= last + CONTEXT; line++) {
                if (line <= lineCount(file) || line == first) {
                    int shown = file.lines().line(line).start();
                    offsets.merge(line, Math.max(shown, span.start()), (one, _) -> one);
                }
            }
            offsets.put(first, span.start());
        }
        List<Row> rows = new ArrayList<>();
        offsets.forEach((line, offset) -> rows.add(row(file, line, offset, places)));
        return new Frame(file, rows);
    }

    /// A text that ends in a line end has no line behind it that were worth showing.
    private static int lineCount(SourceFile file) {
        int lines = file.lines().lineCount();
        return file.lines().line(lines).isEmpty() ? lines - 1 : lines;
    }

    private static int lastLine(SourceFile file, Span span, int first) {
        return span.isEmpty() ? first : file.lines().lineAt(span.end() - 1);
    }

    private static Row row(SourceFile file, int number, int offset, List<Place> places) {
        Span line = file.lines().line(number);
        FrameLine shown = new FrameLine(file, number, line.contains(offset) ? offset : line.start());
        List<Mark> marks = new ArrayList<>();
        for (Place place : places) {
            Span span = place.location().span();
            int first = file.lines().lineAt(span.start());
            int last = lastLine(file, span, first);
            if (first == number) {
                marks.add(new Mark(shown.mark(span), place.step(), place.label()));
            } else if (first < number && number <= last) {
                Span rest =
                        new Span(
                                FrameLine.textStart(file, number),
                                Math.max(FrameLine.textStart(file, number), span.end()));
                marks.add(new Mark(shown.mark(rest), place.step(), ""));
            }
        }
        return new Row(number, shown.text(), marks);
    }
}
