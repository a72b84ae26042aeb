package dev.lintainer.report;

import java.util.ArrayList;
import java.util.List;

/// A report of one repository after the other. Not for use by several threads.
public final class Report {
    private final ReportFormat format;
    private final Palette palette;
    private final List<Part> parts = new ArrayList<>();
    private final int repositories;
    private final StringBuilder suppressed = new StringBuilder();
    private String lastFindings = "";

    /// @param repositories how many there will be; several are told apart
    public Report(ReportFormat format, Palette palette, int repositories) {
        this.format = format;
        this.palette = palette;
        this.repositories = repositories;
    }

    /// What is to be printed first.
    public String opening() {
        return format == ReportFormat.JSON ? JsonReport.opening() : "";
    }

    /// What is to be printed next.
    public String add(Part part) {
        parts.add(new Part(part.name(), "", "", part.summary()));
        suppressed.append(separator(suppressed, part.suppressed())).append(part.suppressed());
        String separator = separator(lastFindings, part.text());
        lastFindings = part.text().isEmpty() ? lastFindings : part.text();
        return separator + part.text() + line(part);
    }

    private String separator(CharSequence before, String items) {
        return format == ReportFormat.JSON && !before.isEmpty() && !items.isEmpty() ? "," : "";
    }

    /// Of several repositories each has a line of its own.
    private String line(Part part) {
        return switch (format) {
            case TEXT, GITHUB ->
                    repositories > 1
                            ? palette.strong(Lines.single(part.name()) + ": " + part.summary().sentence())
                                    + (format == ReportFormat.TEXT ? "\n\n" : "\n")
                            : "";
            case CONCISE, JSON -> "";
        };
    }

    /// What is to be printed last.
    public String closing() {
        Summary total = Summary.NOTHING;
        for (Part part : parts) {
            total = total.with(part.summary());
        }
        String all = repositories > 1 ? parts.size() + " repositories: " : "";
        return switch (format) {
            case TEXT, GITHUB -> palette.strong(all + total.sentence()) + "\n";
            case CONCISE -> "";
            case JSON -> JsonReport.closing(parts, total, lastFindings, suppressed);
        };
    }
}
