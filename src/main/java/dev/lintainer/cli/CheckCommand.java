package dev.lintainer.cli;

import dev.lintainer.engine.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer check`: judges repositories and prints a report.
final class CheckCommand implements Command {
    @Override
    public CommandSpec spec() {
        return CheckOptions.spec();
    }

    @Override
    public List<HelpText.Section> sections() {
        return CheckOptions.sections();
    }

    @Override
    public List<Example> examples() {
        return CheckOptions.examples();
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        CheckOptions options = CheckOptions.of(arguments);
        List<String> faults = new ArrayList<>();
        Optional<UnsavedBuffer> unsaved = unsaved(options, environment);
        List<Errand> errands = errands(options, unsaved, environment, faults);
        faults.forEach(environment::complain);
        Session session = new Session(options, environment, errands.size());
        if (errands.size() == 1) {
            Inspector inspector = new Inspector(options, unsaved, environment);
            Optional<Path> baseline = options.baseline().place(environment.directory());
            session.read(inspector.inspect(errands.getFirst(), baseline, environment.err()));
        } else {
            Crew.ofMachine()
                    .inspect(
                            errands,
                            errand -> new Inspector(options, unsaved, environment).inspectAmongOthers(errand),
                            session::read);
        }
        ExitCode code = session.end();
        return faults.isEmpty() ? code : ExitCode.worse(code, ExitCode.USAGE);
    }

    private static Optional<UnsavedBuffer> unsaved(CheckOptions options, Environment environment) throws IOException {
        return options.unsaved().isPresent()
                ? Optional.of(UnsavedBuffer.read(options.unsaved().get(), environment))
                : Optional.empty();
    }

    /// @param faults takes what is wrong with some of several paths; the others are judged all the same
    private static List<Errand> errands(
            CheckOptions options, Optional<UnsavedBuffer> unsaved, Environment environment, List<String> faults) {
        if (unsaved.isPresent() && options.paths().isEmpty()) {
            return List.of(unsaved.get().errand());
        }
        List<String> paths = options.paths().isEmpty() ? List.of(".") : options.paths();
        List<Errand> errands =
                switch (options.reach()) {
                    case REPOSITORY -> Errand.of(paths, environment.directory(), faults);
                    case ALL_BELOW -> Errand.below(paths, environment.directory(), faults);
                };
        unsaved.ifPresent(buffer -> buffer.refuseUnlessIn(errands));
        return errands;
    }
}
