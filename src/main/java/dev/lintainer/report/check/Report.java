package dev.lintainer.report.check;

import dev.lintainer.report.Palette;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A report of one repository after the other. Not for use by several threads.
public final class Report {
    private final Assembly assembly;
    private final int repositories;
    private final List<Part> parts = new ArrayList<>();
    private boolean isEmpty = true;
    private int bytes;

    /// @param repositories how many there will be; several are told apart
    public Report(ReportFormat format, Palette palette, int repositories) {
        this.assembly = format.assembly(palette);
        this.repositories = repositories;
    }

    /// What is to be written next.
    public String add(Part part) {
        String before = parts.isEmpty() ? assembly.opening() : "";
        String separator = isEmpty || part.text().isEmpty() ? "" : assembly.separator();
        isEmpty &= part.text().isEmpty();
        parts.add(part.withoutText());
        return before + separator + text(part) + (repositories > 1 ? assembly.ending().apply(part) : "");
    }

    private String text(Part part) {
        if (assembly.isBoundless()) {
            return part.text();
        }
        int length = part.text().getBytes(StandardCharsets.UTF_8).length;
        if (bytes + length > assembly.room()) {
            return assembly.brief().apply(part);
        }
        bytes += length;
        return part.text();
    }

    /// What is to be written last; nothing where no repository could be judged.
    public String closing() {
        Summary total = Summary.NOTHING;
        for (Part part : parts) {
            total = total.with(part.summary());
        }
        return parts.isEmpty() ? "" : assembly.closing().apply(new Assembly.Whole(parts, total, isEmpty));
    }
}
