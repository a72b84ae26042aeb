package dev.lintainer.cli;

import dev.lintainer.engine.ExitCode;
import dev.lintainer.pipeline.graph.PipelineGraph;
import dev.lintainer.report.Palette;
import dev.lintainer.report.graph.GraphFormat;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `lintainer graph`: shows how images, artifacts and caches go from job to job.
final class GraphCommand implements Command {
    private static final String FORMAT = "--format";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                CommandLines.spec(
                        "graph",
                        "lintainer graph [OPTION...] [PATH...]",
                        "Shows the pipeline of a repository: what its jobs build, hand on, run and keep, and where that"
                                + " is written.");
        Shown.addPaths(spec);
        spec.addOption(
                CommandLines.option(
                                FORMAT,
                                "FORMAT",
                                "how it is written; text: the story of each image, artifact and cache (default);"
                                    + " mermaid: a flowchart that GitHub draws; dot: a graph for Graphviz; json: one"
                                    + " document, see schemas/graph.schema.json")
                        .completionCandidates(Choice.words(GraphFormat.values()))
                        .build());
        Shown.addOptions(spec);
        return spec;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("graph", "the story of every image, artifact and cache"),
                new Example("graph --format mermaid --workflow ci.yml", "one workflow as a picture for a README"));
    }

    @Override
    public ExitCode run(ParseResult arguments, Environment environment) throws IOException {
        GraphFormat format = Choice.of(arguments, FORMAT, GraphFormat.values(), GraphFormat.TEXT);
        ColourChoice colour = ColourChoice.of(arguments);
        Shown chosen = Shown.read("graph", arguments, environment);
        PipelineGraph graph = PipelineGraph.of(chosen.pipeline(), chosen.wanted());
        if (graph.nodes().isEmpty()) {
            chosen.nothing(environment);
        }
        Palette palette = format == GraphFormat.TEXT ? colour.palette(environment) : Palette.PLAIN;
        String prefix = PathNames.prefix(environment.directory(), chosen.errand().root());
        String shown = format.render(graph, prefix, palette);
        if (format == GraphFormat.MERMAID && GraphFormat.byGithub(shown) == GraphFormat.Drawn.REFUSED) {
            environment.complain("the chart is larger than GitHub draws; show a part of it with `--workflow`");
        }
        environment.out().print(shown);
        return chosen.code();
    }
}
