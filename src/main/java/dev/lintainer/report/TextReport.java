package dev.lintainer.report;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.Verdict;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.text.Location;
import dev.lintainer.text.Position;
import java.util.Locale;

/// Findings for people: what is wrong, the place and its related places with their code, what to do.
final class TextReport {
    private TextReport() {}

    static String render(AnalysisResult result, Summary summary, Palette palette) {
        StringBuilder text = new StringBuilder();
        for (Verdict.Reported reported : result.reported()) {
            finding(reported, palette, text);
            text.append('\n');
        }
        return text.append(palette.strong(summary.sentence())).append('\n').toString();
    }

    private static void finding(Verdict.Reported reported, Palette palette, StringBuilder text) {
        Finding finding = reported.finding();
        String severity = reported.severity().name().toLowerCase(Locale.ROOT);
        int gutter = gutter(finding);
        text.append(palette.severity(reported.severity(), severity + "[" + finding.rule() + "]"))
                .append(palette.strong(": " + Lines.single(finding.message())))
                .append('\n');
        place("-->", finding.location(), gutter, palette, text);
        CodeFrame.render(
                finding.location(),
                '^',
                "",
                gutter,
                palette,
                text,
                underline -> palette.severity(reported.severity(), underline));
        Location previous = finding.location();
        for (RelatedLocation related : finding.related()) {
            boolean sameFile = related.location().file() == previous.file();
            if (sameFile) {
                text.append(palette.frame(" ".repeat(gutter) + " :")).append('\n');
            } else {
                place(":::", related.location(), gutter, palette, text);
            }
            CodeFrame.render(
                    related.location(),
                    '-',
                    Lines.single(related.message()),
                    gutter,
                    palette,
                    text,
                    palette::related);
            previous = related.location();
        }
        if (!finding.suggestion().isEmpty()) {
            note("help", finding.suggestion(), gutter, palette, text);
        }
        for (Fix fix : finding.fixes()) {
            note(fix.safety() == FixSafety.SAFE ? "fix" : "fix (review it)", fix.title(), gutter, palette, text);
        }
    }

    private static void place(String arrow, Location location, int gutter, Palette palette, StringBuilder text) {
        Position start = location.start();
        text.append(palette.frame(" ".repeat(gutter) + arrow + " "))
                .append(location.file().path())
                .append(':')
                .append(start.line())
                .append(':')
                .append(start.column())
                .append('\n')
                .append(palette.frame(" ".repeat(gutter) + " |"))
                .append('\n');
    }

    private static void note(String kind, String message, int gutter, Palette palette, StringBuilder text) {
        text.append(palette.frame(" ".repeat(gutter) + " = "))
                .append(palette.strong(kind + ": "))
                .append(Lines.single(message))
                .append('\n');
    }

    private static int gutter(Finding finding) {
        int last = finding.location().start().line();
        for (RelatedLocation related : finding.related()) {
            last = Math.max(last, related.location().start().line());
        }
        return String.valueOf(last).length();
    }
}
