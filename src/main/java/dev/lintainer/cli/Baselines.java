package dev.lintainer.cli;

import dev.lintainer.engine.baseline.Baseline;
import dev.lintainer.engine.baseline.BaselineFile;
import dev.lintainer.engine.baseline.BaselineReader;
import dev.lintainer.report.check.BaselineText;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.text.Position;
import dev.lintainer.text.SourceFile;
import dev.lintainer.workspace.SingleFile;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Where baselines are kept.
final class Baselines {
    /// At the root of a repository.
    static final String DEFAULT = ".lintainer-baseline.json";

    private Baselines() {}

    /// The place of a file that is named on the command line.
    static Path place(Path directory, String name) {
        try {
            return directory.resolve(name).normalize();
        } catch (InvalidPathException _) {
            throw new UsageFault("`" + name + "` is no name of a file");
        }
    }

    /// @param shown what the file is called for whom reads about it
    static BaselineFile read(Path place, Path root, String shown) {
        SourceFile source = source(place, root, shown);
        Parsed<BaselineFile> parsed = BaselineReader.read(source);
        if (parsed.isClean()) {
            return parsed.value();
        }
        SyntaxProblem problem = parsed.problems().getFirst();
        Position position = source.positionAt(problem.span().start());
        String suggestion = problem.suggestion().isEmpty() ? "" : "; " + problem.suggestion();
        throw new UsageFault(
                "cannot use the baseline "
                        + shown
                        + ":"
                        + position.line()
                        + ":"
                        + position.column()
                        + ": "
                        + problem.message()
                        + suggestion);
    }

    private static SourceFile source(Path place, Path root, String shown) {
        try {
            return SingleFile.read(place, PathNames.between(root, place));
        } catch (IOException fault) {
            throw new UsageFault("cannot read the baseline `" + shown + "`: " + PathNames.reason(fault));
        }
    }

    static void write(Path place, String shown, Baseline baseline) {
        try {
            SingleFile.write(place, BaselineText.of(baseline));
        } catch (IOException fault) {
            throw new UsageFault("cannot write the baseline `" + shown + "`: " + PathNames.reason(fault));
        }
    }
}
