package dev.lintainer.cli;

import dev.lintainer.report.Palette;
import dev.lintainer.report.check.ReportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// A report that is asked for.
///
/// @param file where it goes, as written; standard output where there is none
record ReportOutput(ReportFormat format, Optional<String> file) {
    private static final String FORMAT = "--format";
    private static final String OUTPUT = "--output";
    private static final String STANDARD_OUTPUT = "-";

    static void addTo(CommandSpec spec) {
        spec.addOption(
                CommandLines.option(
                                FORMAT,
                                "FORMAT",
                                "how the report is written; text (default), concise, json, jsonl, sarif, code-scanning,"
                                        + " github, markdown, gitlab, junit, checkstyle, rdjson, rdjsonl or html; see"
                                        + " docs/reports.md")
                        .completionCandidates(Choice.words(ReportFormat.values()))
                        .build());
        spec.addOption(
                CommandLines.option(
                                OUTPUT,
                                "FORMAT[=FILE]",
                                "write a report in this format to a file, or to standard output without FILE; may be"
                                        + " given several times, for several reports of one run")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .completionCandidates(Choice.words(ReportFormat.values()))
                        .build());
    }

    /// Those that the command line asks for, at least one.
    static List<ReportOutput> of(ParseResult arguments) {
        List<ReportOutput> outputs = new ArrayList<>();
        if (arguments.hasMatchedOption(FORMAT)) {
            ReportFormat format = Choice.of(arguments, FORMAT, ReportFormat.values(), ReportFormat.TEXT);
            outputs.add(new ReportOutput(format, Optional.empty()));
        }
        for (String written : arguments.matchedOptionValue(OUTPUT, List.<String>of())) {
            outputs.add(parse(written));
        }
        refuseSharing(outputs);
        return outputs.isEmpty() ? List.of(new ReportOutput(ReportFormat.TEXT, Optional.empty())) : outputs;
    }

    /// Colours are for those who read the text where it is written.
    Palette palette(ColourChoice colour, Environment environment) {
        return switch (colour) {
            case AUTO -> file.isEmpty() && format == ReportFormat.TEXT ? colour.palette(environment) : Palette.PLAIN;
            case ALWAYS, NEVER -> format == ReportFormat.TEXT ? colour.palette(environment) : Palette.PLAIN;
        };
    }

    /// In a workflow of GitHub, a SARIF log is one for its code scanning: it would show as open what was suppressed.
    ReportFormat form(Environment environment) {
        boolean isWorkflow = environment.variable("GITHUB_ACTIONS").filter("true"::equals).isPresent();
        return format == ReportFormat.SARIF && isWorkflow ? ReportFormat.CODE_SCANNING : format;
    }

    /// From where the paths in it are told. GitHub and GitLab want them from where the repository is checked out,
    /// wherever in there the program runs.
    Path viewpoint(Environment environment) {
        Optional<String> workspace =
                switch (format) {
                    case GITHUB, MARKDOWN, SARIF, CODE_SCANNING, RDJSON, RDJSONL ->
                            environment.variable("GITHUB_WORKSPACE");
                    case GITLAB -> environment.variable("CI_PROJECT_DIR");
                    case TEXT, CONCISE, JSON, JSONL, JUNIT, CHECKSTYLE, HTML -> Optional.empty();
                };
        return workspace.map(environment.directory()::resolve).orElse(environment.directory());
    }

    private static ReportOutput parse(String written) {
        int equals = written.indexOf('=');
        ReportFormat format =
                Choice.parse(equals < 0 ? written : written.substring(0, equals), OUTPUT, ReportFormat.values());
        Optional<String> file =
                Optional.of(written.substring(equals + 1)).filter(name -> equals >= 0 && !name.equals(STANDARD_OUTPUT));
        if (file.filter(String::isEmpty).isPresent()) {
            throw new UsageFault(
                    "`" + OUTPUT + " " + written + "` names no file; leave out the `=` for standard output");
        }
        return new ReportOutput(format, file);
    }

    /// Two reports in one place would be one that nobody can read.
    private static void refuseSharing(List<ReportOutput> outputs) {
        Set<Optional<String>> places = new HashSet<>();
        for (ReportOutput output : outputs) {
            if (!places.add(output.file())) {
                String place = output.file().map(file -> "`" + file + "`").orElse("standard output");
                throw new UsageFault(
                        "two reports are to go to "
                                + place
                                + "; give another one a file of its own: `"
                                + OUTPUT
                                + " FORMAT=FILE`");
            }
        }
    }
}
