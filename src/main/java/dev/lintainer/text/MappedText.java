package dev.lintainer.text;

import java.util.Arrays;

/// Text taken out of a [SourceFile], with a map back to it: the content of a YAML scalar without its indentation,
/// folding and escapes, an instruction without its continuations, the word after `sh -c` without its quotes. Offsets
/// into [#text] become spans of the source file, so that a parser of the inner language reports places in the outer
/// file whatever lies between.
public final class MappedText {
    private final SourceFile source;
    private final String text;

    /// Ascending offsets into `text` at which a segment begins; the last entry is the text's length.
    private final int[] textStarts;

    /// Where each segment begins in the source.
    private final int[] sourceStarts;

    /// Where each segment ends in the source.
    private final int[] sourceEnds;

    /// Whether each segment stands in the source character by character; any other one stands for its place as a whole.
    private final boolean[] verbatim;

    private MappedText(
            SourceFile source,
            String text,
            int[] textStarts,
            int[] sourceStarts,
            int[] sourceEnds,
            boolean[] verbatim) {
        this.source = source;
        this.text = text;
        this.textStarts = textStarts;
        this.sourceStarts = sourceStarts;
        this.sourceEnds = sourceEnds;
        this.verbatim = verbatim;
    }

    /// A part of the source as it stands.
    public static MappedText of(SourceFile source, Span span) {
        return new Builder(source).append(span.start(), span.end()).build(span.start());
    }

    /// The whole source as it stands.
    public static MappedText of(SourceFile source) {
        return of(source, source.span());
    }

    public SourceFile source() {
        return source;
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /// The span of the source that `[start, end)` of [#text] stands for; what lies between two mapped characters
    /// (indentation, a continuation) is inside it. An empty range gives the caret before its character.
    public Span toSource(int start, int end) {
        if (start < 0 || end < start || end > text.length()) {
            throw new IndexOutOfBoundsException(start + ".." + end + " of " + text.length());
        }
        if (start == end) {
            return Span.at(startOf(start));
        }
        int from = startOf(start);
        return new Span(from, Math.max(from, endOf(end - 1)));
    }

    public Span toSource(Span span) {
        return toSource(span.start(), span.end());
    }

    /// The whole text's place in the source.
    public Span span() {
        return toSource(0, text.length());
    }

    public Location locate(int start, int end) {
        return new Location(source, toSource(start, end));
    }

    /// A part of this text, mapped to the same source.
    public MappedText slice(int start, int end) {
        if (start == 0 && end == text.length()) {
            return this;
        }
        int segment = segmentAt(start);
        if (start < end && end <= textStarts[segment + 1] && verbatim[segment]) {
            int from = sourceStarts[segment] + start - textStarts[segment];
            return verbatim(source, text.substring(start, end), from);
        }
        Builder builder = new Builder(source);
        builder.append(this, start, end);
        return builder.build(startOf(start));
    }

    /// Text that stands at `start` as it is; by far the most frequent one, so it does without a builder.
    private static MappedText verbatim(SourceFile source, String text, int start) {
        return new MappedText(
                source,
                text,
                new int[] {0, text.length()},
                new int[] {start},
                new int[] {start + text.length()},
                new boolean[] {true});
    }

    private int segmentAt(int offset) {
        int segments = sourceStarts.length;
        int found = Arrays.binarySearch(textStarts, 0, segments, offset);
        return found >= 0 ? found : -found - 2;
    }

    private int startOf(int offset) {
        if (offset == text.length()) {
            return sourceEnds[sourceEnds.length - 1];
        }
        int segment = segmentAt(offset);
        return verbatim[segment] ? sourceStarts[segment] + offset - textStarts[segment] : sourceStarts[segment];
    }

    private int endOf(int offset) {
        int segment = segmentAt(offset);
        return verbatim[segment] ? sourceStarts[segment] + offset - textStarts[segment] + 1 : sourceEnds[segment];
    }

    @Override
    public String toString() {
        return text;
    }

    /// Puts a mapped text together, from left to right. Not for use by several threads.
    public static final class Builder {
        private final SourceFile source;
        private final StringBuilder text = new StringBuilder();
        private int[] textStarts = new int[8];
        private int[] sourceStarts = new int[8];
        private int[] sourceEnds = new int[8];
        private boolean[] verbatim = new boolean[8];
        private int count;

        public Builder(SourceFile source) {
            this.source = source;
        }

        /// Takes over `[start, end)` of the source as it stands.
        public Builder append(int start, int end) {
            if (start < end) {
                text.append(source.text(), start, end);
                segment(end - start, start, end, true);
            }
            return this;
        }

        /// Appends text that stands for `[start, end)` of the source: an escape, a folded line break, a value put in
        /// place of a name.
        public Builder append(String replacement, int start, int end) {
            if (!replacement.isEmpty()) {
                text.append(replacement);
                segment(replacement.length(), start, end, false);
            }
            return this;
        }

        /// Appends a part of another mapped text of the same source.
        public Builder append(MappedText other, int start, int end) {
            if (other.source != source) {
                throw new IllegalArgumentException("mapped to another file: " + other.source);
            }
            int from = start;
            while (from < end) {
                int segment = other.segmentAt(from);
                int to = Math.min(end, other.textStarts[segment + 1]);
                text.append(other.text, from, to);
                segment(to - from, other.startOf(from), other.endOf(to - 1), other.verbatim[segment]);
                from = to;
            }
            return this;
        }

        public Builder append(MappedText other) {
            return append(other, 0, other.length());
        }

        public int length() {
            return text.length();
        }

        /// @param emptyAt the place in the source that an empty text stands for
        public MappedText build(int emptyAt) {
            if (count == 0) {
                segment(0, emptyAt, emptyAt, true);
            }
            int[] starts = Arrays.copyOf(textStarts, count + 1);
            starts[count] = text.length();
            return new MappedText(
                    source,
                    text.toString(),
                    starts,
                    Arrays.copyOf(sourceStarts, count),
                    Arrays.copyOf(sourceEnds, count),
                    Arrays.copyOf(verbatim, count));
        }

        private void segment(int length, int start, int end, boolean isVerbatim) {
            if (count > 0 && isVerbatim && verbatim[count - 1] && sourceEnds[count - 1] == start) {
                sourceEnds[count - 1] = end;
                return;
            }
            if (count == textStarts.length) {
                textStarts = Arrays.copyOf(textStarts, count * 2);
                sourceStarts = Arrays.copyOf(sourceStarts, count * 2);
                sourceEnds = Arrays.copyOf(sourceEnds, count * 2);
                verbatim = Arrays.copyOf(verbatim, count * 2);
            }
            textStarts[count] = text.length() - length;
            sourceStarts[count] = start;
            sourceEnds[count] = end;
            verbatim[count] = isVerbatim;
            count++;
        }
    }
}
