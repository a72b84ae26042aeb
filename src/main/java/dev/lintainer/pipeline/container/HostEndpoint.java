package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.syntax.expression.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A host and port that a step talks to from the job's machine, or from the job's own container: in the words of a
/// program, or in a variable of its `env` that no container can be meant for.
///
/// @param by the program
public record HostEndpoint(JobRun job, Effect.RunOnHost by, Endpoint endpoint, Place place) {
    public enum Place {
        WORDS,
        /// A variable, which the program may not look at.
        VARIABLE
    }

    public static List<HostEndpoint> of(JobRun job) {
        return job.deductions().of(HostEndpoint.class, () -> List.copyOf(find(job)));
    }

    private static List<HostEndpoint> find(JobRun job) {
        List<HostEndpoint> endpoints = new ArrayList<>();
        boolean containers =
                job.effects(Effect.RunContainer.class).stream()
                        .anyMatch(each -> each.start().byCommand() || each.start() == Effect.Start.ACTION);
        for (Effect.RunOnHost run : job.effects(Effect.RunOnHost.class)) {
            ContainerEndpoints.in(run.invocation())
                    .forEach(endpoint -> endpoints.add(new HostEndpoint(job, run, endpoint, Place.WORDS)));
            boolean plain = run.invocation().program().filter(Programs::isGlue).isPresent();
            if (!containers && !plain) {
                variables(job, run)
                        .forEach(endpoint -> endpoints.add(new HostEndpoint(job, run, endpoint, Place.VARIABLE)));
            }
        }
        return endpoints;
    }

    private static List<Endpoint> variables(JobRun job, Effect.RunOnHost run) {
        VariableScopes scopes = VariableScopes.of(job, run);
        Map<String, Value> values = new HashMap<>();
        scopes.entries().forEach(entry -> values.putIfAbsent(entry.written().name(), value(entry.written().value())));
        List<Endpoint> endpoints = new ArrayList<>();
        for (VariableScopes.Entry entry : scopes.entries()) {
            String name = entry.written().name();
            if (scopes.find(name).filter(inForce -> inForce == entry).isEmpty()) {
                continue;
            }
            Located value = new Located(values.getOrDefault(name, Value.EMPTY), entry.written().value().location());
            endpoints.addAll(Endpoint.in(value));
            Endpoint.ofVariable(name, value, ContainerEndpoints.portOf(name, values)).ifPresent(endpoints::add);
        }
        return endpoints;
    }

    /// Whatever an expression stands for.
    private static Value value(Text text) {
        List<Piece> pieces = new ArrayList<>();
        for (Template.Part part : text.template().parts()) {
            pieces.add(
                    switch (part) {
                        case Template.Text literal -> new Piece.Literal(literal.text());
                        case Template.Hole hole ->
                                new Piece.Hole(new Symbol("expression at " + hole.span(), Symbol.Shape.ANY));
                    });
        }
        return text.template().isLiteral() ? Value.known(text.raw()) : Value.of(pieces);
    }
}
