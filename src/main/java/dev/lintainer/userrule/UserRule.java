package dev.lintainer.userrule;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.graph.Edge;
import dev.lintainer.pipeline.graph.Property;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.schema.DataSchema;
import dev.lintainer.schema.DataSchema.Judgement;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.text.Location;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A rule that does what a user's card says.
final class UserRule implements Rule.OfPipeline {
    private final UserCard card;
    private final GraphViews views;

    UserRule(UserCard card, GraphViews views) {
        this.card = card;
        this.views = views;
    }

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        new Run(card, views.of(pipeline), context).judge();
    }

    /// One run over one graph, with the parameters in force.
    private static final class Run {
        private final UserCard card;
        private final GraphView view;
        private final RuleContext context;
        private final Map<YamlNode, DataSchema> schemas = new IdentityHashMap<>();

        private Run(UserCard card, GraphView view, RuleContext context) {
            this.card = card;
            this.view = view;
            this.context = context;
        }

        private void judge() {
            for (GraphView.Subject subject : view.subjects()) {
                Occurrence occurrence = selected(subject);
                if (occurrence != Occurrence.NEVER) {
                    judge(subject, occurrence);
                }
            }
        }

        private Occurrence selected(GraphView.Subject subject) {
            Selection selection = card.selection();
            if (!selection.kinds().contains(subject.node().kind())
                    || card.selection().where().map(schema -> truth(schema, subject)).orElse(Truth.HOLDS)
                            != Truth.HOLDS) {
                return Occurrence.NEVER;
            }
            Occurrence edge = selection.edge().map(choice -> edge(choice, subject)).orElse(Occurrence.ALWAYS);
            return edge.and(Occurrence.of(view, subject));
        }

        private Occurrence edge(Selection.EdgeChoice choice, GraphView.Subject subject) {
            Occurrence occurrence = Occurrence.NEVER;
            for (Edge edge : choice.as().edges(view.graph(), subject.node(), choice.kind())) {
                if (edge.sureness() == Edge.Sureness.CERTAIN) {
                    return Occurrence.ALWAYS;
                }
                occurrence = Occurrence.SOMETIMES;
            }
            return occurrence;
        }

        private void judge(GraphView.Subject subject, Occurrence occurrence) {
            Optional<Judgement> judgement = card.assertion().map(schema -> schema(schema).judge(subject.datum()));
            if (judgement.isPresent() && judgement.get() instanceof Judgement.Fails(List<List<Object>> paths)) {
                report(subject, occurrence, paths.stream().map(PropertyPath::of).toList());
                return;
            }
            for (Requirement requirement : card.requirements()) {
                if (truth(requirement, subject) == Truth.FAILS) {
                    report(subject, occurrence, List.of(new PropertyPath(List.of())));
                    return;
                }
            }
        }

        /// One finding for each place; where a value is wrong in several ways, and where the card names the place, one.
        private void report(GraphView.Subject subject, Occurrence occurrence, List<PropertyPath> faults) {
            Set<Location> places = new TreeSet<>();
            for (PropertyPath fault : faults) {
                Location place =
                        card.at().orElse(fault).place(subject.properties()).orElse(subject.node().places().getFirst());
                if (places.add(place)) {
                    Finding finding =
                            context.finding(place, fill(card.message(), subject, fault))
                                    .suggesting(fill(card.suggestion(), subject, fault));
                    context.report(occurrence == Occurrence.ALWAYS ? finding : finding.likely());
                }
            }
        }

        private String fill(Template template, GraphView.Subject subject, PropertyPath fault) {
            Optional<Property> value = fault.steps().isEmpty() ? Optional.empty() : fault.in(subject.properties());
            return template.filled(subject.properties(), value, context.parameters());
        }

        private Truth truth(Requirement requirement, GraphView.Subject subject) {
            Truth found = Truth.FAILS;
            Role role = requirement.edge().as();
            for (Edge edge : role.edges(view.graph(), subject.node(), requirement.edge().kind())) {
                GraphView.Subject other = view.subject(role.otherEnd(view.graph(), edge));
                if (requirement.to().isEmpty() || requirement.to().contains(other.node().kind())) {
                    Truth fits = edge.sureness() == Edge.Sureness.CERTAIN ? Truth.HOLDS : Truth.OPEN;
                    found = found.or(fits.and(fits(requirement, subject, other)));
                }
            }
            boolean hidden = found == Truth.FAILS && HiddenEdges.mayHave(view, subject, requirement.edge());
            return hidden ? Truth.OPEN : found;
        }

        private Truth fits(Requirement requirement, GraphView.Subject subject, GraphView.Subject other) {
            Truth truth = requirement.where().map(schema -> truth(schema, other)).orElse(Truth.HOLDS);
            for (Requirement.Match match : requirement.matches()) {
                truth = truth.and(Comparer.compare(match, subject.properties(), other.properties()));
            }
            return truth;
        }

        private Truth truth(YamlNode schema, GraphView.Subject subject) {
            return switch (schema(schema).judge(subject.datum())) {
                case Judgement.Holds _ -> Truth.HOLDS;
                case Judgement.Fails _ -> Truth.FAILS;
                case Judgement.Open _ -> Truth.OPEN;
            };
        }

        private DataSchema schema(YamlNode node) {
            return schemas.computeIfAbsent(node, _ -> DataSchema.compile(node, NodeData.of(context.parameters())));
        }
    }
}
