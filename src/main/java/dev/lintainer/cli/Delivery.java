package dev.lintainer.cli;

import dev.lintainer.report.Palette;
import dev.lintainer.report.check.Part;
import dev.lintainer.report.check.Report;
import dev.lintainer.workspace.SingleFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Optional;

/// A report on its way to where it was asked for. A file is only made when there is something to write.
final class Delivery {
    private final ReportOutput output;
    private final Environment environment;
    private final Report report;
    private Optional<OutputStream> file = Optional.empty();

    Delivery(ReportOutput output, Environment environment, Palette palette, int repositories) {
        this.output = output;
        this.environment = environment;
        this.report = new Report(output.format(), palette, repositories);
    }

    void add(Part part) throws IOException {
        write(report.add(part));
    }

    void finish() throws IOException {
        write(report.closing());
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private void write(String text) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        if (output.file().isEmpty()) {
            environment.out().print(text);
            return;
        }
        String name = output.file().get();
        try {
            OutputStream stream = file.isPresent() ? file.get() : open(name);
            file = Optional.of(stream);
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException fault) {
            String why = fault instanceof IOException refused ? PathNames.reason(refused) : "it is no file name";
            throw new UsageFault("cannot write the report `" + name + "`: " + why);
        }
    }

    private OutputStream open(String name) throws IOException {
        return SingleFile.open(environment.directory().resolve(name));
    }
}
