package dev.lintainer.userrule;

import dev.lintainer.pipeline.graph.EdgeKind;
import dev.lintainer.pipeline.graph.GraphWord;
import dev.lintainer.pipeline.graph.NodeKind;
import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.Parameters;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCardReader;
import dev.lintainer.schema.DataSchema;
import dev.lintainer.schema.GraphModel;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.schema.SchemaProblem;
import dev.lintainer.schema.SchemaValidator;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import dev.lintainer.text.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads cards of users. Whatever is wrong with one is told at its place; a card with a problem is no rule.
final class UserCardReader {
    /// What messages call the value at fault.
    static final String VALUE = "value";

    private final GraphModel model;
    private final List<UserCard> cards = new ArrayList<>();
    private final List<CardProblem> problems = new ArrayList<>();

    private UserCardReader(GraphModel model) {
        this.model = model;
    }

    record Result(List<UserCard> cards, List<CardProblem> problems) {}

    /// @param sources each with one card or several, as documents of their own
    static Result read(List<SourceFile> sources) {
        UserCardReader reader = new UserCardReader(GraphModel.read());
        sources.forEach(reader::read);
        return new Result(reader.cards, reader.problems);
    }

    private void read(SourceFile source) {
        YamlFile file = YamlParser.parse(source).value();
        for (SyntaxProblem problem : file.problems()) {
            problem(problem, source);
        }
        if (!file.problems().isEmpty()) {
            return;
        }
        if (file.documents().isEmpty()) {
            problem(new Location(source, Span.at(0)), "there is no card in this file", "write one or delete the file");
        }
        for (YamlNode root : file.documents()) {
            List<SchemaProblem> shape = SchemaValidator.validate(SchemaKind.USER_RULE, root);
            shape.forEach(this::problem);
            if (shape.isEmpty() && root.resolved() instanceof YamlMapping mapping) {
                card(mapping, source);
            }
        }
    }

    private void card(YamlMapping root, SourceFile source) {
        Parsed<Optional<RuleCard>> read = RuleCardReader.readUserRule(root);
        read.problems().forEach(problem -> problem(problem, source));
        if (read.value().isEmpty()) {
            return;
        }
        int before = problems.size();
        RuleCard card = read.value().get();
        Parameters parameters =
                new Parameters(card.parameters().stream().map(RuleCard.DeclaredParameter::parameter).toList());
        Selection selection = selection(root.get("select").orElseThrow(), parameters);
        Set<String> properties = properties(selection.kinds());
        Optional<YamlNode> assertion = root.get("assert");
        assertion.ifPresent(schema -> check(schema, parameters, properties));
        List<Requirement> requirements = new ArrayList<>();
        root.get("require")
                .ifPresent(node ->
                        items(node).forEach(item -> requirements.add(requirement(item, parameters, properties))));
        if (assertion.isEmpty() && requirements.isEmpty()) {
            problem(root.location(), "the card says neither `assert` nor `require`", "say what the nodes must have");
        }
        Optional<PropertyPath> at = root.get("at").map(node -> pointer(node, properties));
        Template message = template(root.get("message"), properties, parameters);
        Template suggestion = template(root.get("suggest"), properties, parameters);
        if (problems.size() == before) {
            Location location = root.get("id").map(YamlNode::location).orElse(root.location());
            List<Location> examples =
                    items(root.get("examples").orElseThrow()).stream().map(YamlNode::location).toList();
            cards.add(
                    new UserCard(
                            card, selection, requirements, assertion, at, message, suggestion, location, examples));
        }
    }

    private Selection selection(YamlNode node, Parameters parameters) {
        if (!(node.resolved() instanceof YamlMapping mapping)) {
            return new Selection(kinds(node), Optional.empty(), Optional.empty());
        }
        Set<NodeKind> kinds = mapping.get("node").map(UserCardReader::kinds).orElse(Set.of());
        Optional<YamlNode> where = mapping.get("where");
        where.ifPresent(schema -> check(schema, parameters, properties(kinds)));
        Optional<YamlNode> edge = mapping.get("edge");
        if (edge.isEmpty() && mapping.get("as").isPresent()) {
            problem(mapping.get("as").get().location(), "`as` says nothing without `edge`", "");
        }
        return new Selection(kinds, where, edge.map(kind -> choice(kind, mapping)));
    }

    private Requirement requirement(YamlNode node, Parameters parameters, Set<String> here) {
        YamlMapping mapping = (YamlMapping) node.resolved();
        Set<NodeKind> to = mapping.get("to").map(UserCardReader::kinds).orElse(Set.of());
        Set<String> there = properties(to.isEmpty() ? EnumSet.allOf(NodeKind.class) : to);
        Optional<YamlNode> where = mapping.get("where");
        where.ifPresent(schema -> check(schema, parameters, there));
        List<Requirement.Match> matches = new ArrayList<>();
        if (mapping.get("match").map(YamlNode::resolved).orElse(node) instanceof YamlMapping match) {
            for (YamlEntry entry : match.entries()) {
                way(entry.name()).ifPresent(way -> matches.add(match(way, items(entry.value()), here, there)));
            }
        }
        Selection.EdgeChoice edge = choice(mapping.get("edge").orElseThrow(), mapping);
        return new Requirement(edge, to, where, matches, mapping.location());
    }

    private Requirement.Match match(Requirement.Way way, List<YamlNode> ends, Set<String> here, Set<String> there) {
        return new Requirement.Match(way, dotted(ends.getFirst(), here), dotted(ends.getLast(), there));
    }

    private static Optional<Requirement.Way> way(String word) {
        for (Requirement.Way way : Requirement.Way.values()) {
            if (GraphWord.of(way).equals(word)) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    private static Selection.EdgeChoice choice(YamlNode kind, YamlMapping mapping) {
        Role role =
                mapping.get("as")
                        .map(UserCardReader::text)
                        .filter(GraphWord.of(Role.OBJECT)::equals)
                        .map(_ -> Role.OBJECT)
                        .orElse(Role.SUBJECT);
        return new Selection.EdgeChoice(EdgeKind.valueOf(constant(text(kind))), role);
    }

    private static Set<NodeKind> kinds(YamlNode node) {
        Set<NodeKind> kinds = EnumSet.noneOf(NodeKind.class);
        List<YamlNode> words = node.resolved() instanceof YamlSequence sequence ? sequence.items() : List.of(node);
        words.forEach(word -> kinds.add(NodeKind.valueOf(constant(text(word)))));
        return kinds;
    }

    /// `image-build` is `IMAGE_BUILD`.
    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private Set<String> properties(Set<NodeKind> kinds) {
        Set<String> properties = new TreeSet<>();
        kinds.forEach(kind -> properties.addAll(model.properties(GraphWord.of(kind))));
        return properties;
    }

    private void check(YamlNode schema, Parameters parameters, Set<String> properties) {
        DataSchema.read(schema, NodeData.of(parameters), properties).problems().forEach(this::problem);
    }

    private PropertyPath dotted(YamlNode node, Set<String> properties) {
        PropertyPath path = PropertyPath.dotted(text(node));
        checkName(path.first(), properties, node.location());
        return path;
    }

    private PropertyPath pointer(YamlNode node, Set<String> properties) {
        PropertyPath path = PropertyPath.pointer(text(node));
        if (!path.steps().isEmpty()) {
            checkName(path.first(), properties, node.location());
        }
        return path;
    }

    private Template template(Optional<YamlNode> node, Set<String> properties, Parameters parameters) {
        if (node.isEmpty() || !(node.get().resolved() instanceof YamlScalar scalar)) {
            return Template.of("");
        }
        Template template = Template.of(scalar.value());
        Set<String> names = new TreeSet<>(properties);
        names.add(VALUE);
        parameters.values().stream().map(Parameter::name).forEach(names::add);
        for (Template.Part.Hole hole : template.holes()) {
            Span span = new Span(hole.start(), hole.start() + hole.name().length());
            Location place = new Location(scalar.source(), scalar.content().toSource(span));
            checkName(PropertyPath.dotted(hole.name()).first(), names, place);
        }
        return template;
    }

    private void checkName(String name, Collection<String> known, Location place) {
        if (!known.contains(name)) {
            Optional<String> meant = Spelling.nearest(name, known);
            problem(
                    place,
                    "there is no property `" + name + "`",
                    meant.map(near -> "did you mean `" + near + "`?").orElse("use one of " + String.join(", ", known)));
        }
    }

    private static List<YamlNode> items(YamlNode node) {
        return node.resolved() instanceof YamlSequence sequence ? sequence.items() : List.of();
    }

    private static String text(YamlNode node) {
        return node.resolved() instanceof YamlScalar scalar ? scalar.value() : "";
    }

    private void problem(SchemaProblem problem) {
        problem(problem.location(), problem.message(), problem.suggestion());
    }

    private void problem(SyntaxProblem problem, SourceFile source) {
        problem(new Location(source, problem.span()), problem.message(), problem.suggestion());
    }

    private void problem(Location place, String message, String suggestion) {
        problems.add(new CardProblem(place, message, suggestion));
    }
}
