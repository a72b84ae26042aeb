package dev.lintainer.document.bake;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.hcl.HclExpression;
import dev.lintainer.syntax.hcl.HclParser;
import dev.lintainer.syntax.yaml.ScalarStyle;
import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads HCL's JSON form: blocks are objects in objects, one level for each label; a string is a template.
final class JsonFile {
    private static final Set<String> BLOCKS = Set.of("target", "group", "variable", "function");

    /// A property of this name is a comment.
    private static final String COMMENT = "//";

    /// Blocks of one type and label may be written several times.
    private static final String TWICE = "duplicate-key";

    private final FileBuilder file;
    private final List<SyntaxProblem> problems = new ArrayList<>();

    private JsonFile(FileBuilder file) {
        this.file = file;
    }

    static BakeFile read(YamlFile json) {
        FileBuilder file = new FileBuilder(json.source());
        JsonFile reader = new JsonFile(file);
        json.problems().stream().filter(problem -> !problem.code().equals(TWICE)).forEach(reader.problems::add);
        json.root().ifPresent(reader::top);
        return file.build(Optional.empty(), reader.problems);
    }

    private void top(YamlNode root) {
        for (YamlMapping body : objects(root)) {
            for (YamlEntry entry : body.entries()) {
                if (BLOCKS.contains(entry.name())) {
                    blocks(entry);
                } else if (!entry.name().equals(COMMENT)) {
                    file.attribute(attribute(entry));
                }
            }
        }
    }

    /// The object, or those of an array.
    private static List<YamlMapping> objects(YamlNode node) {
        List<YamlMapping> objects = new ArrayList<>();
        if (node instanceof YamlMapping one) {
            objects.add(one);
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                if (item instanceof YamlMapping object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    private void blocks(YamlEntry type) {
        for (YamlMapping labels : objects(type.value())) {
            for (YamlEntry label : labels.entries()) {
                for (YamlMapping body : objects(label.value())) {
                    List<BakeAttribute> attributes = new ArrayList<>();
                    for (YamlEntry entry : body.entries()) {
                        if (!entry.name().equals(COMMENT)) {
                            attributes.add(attribute(entry));
                        }
                    }
                    file.block(type.name(), new BakeBlock(label.name(), place(label.key()), attributes));
                }
            }
        }
    }

    private BakeAttribute attribute(YamlEntry entry) {
        return new BakeAttribute(entry.name(), place(entry.key()), expression(entry.value()));
    }

    /// Quotes left out.
    private static Location place(YamlNode key) {
        Span span = key.span();
        boolean quoted =
                key instanceof YamlScalar scalar && scalar.style() == ScalarStyle.DOUBLE_QUOTED && span.length() >= 2;
        return new Location(key.source(), quoted ? new Span(span.start() + 1, span.end() - 1) : span);
    }

    private HclExpression expression(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar(scalar);
            case YamlSequence sequence ->
                    new HclExpression.Tuple(sequence.items().stream().map(this::expression).toList(), sequence.span());
            case YamlMapping mapping ->
                    new HclExpression.Mapping(
                            mapping.entries().stream()
                                    .filter(entry -> !entry.name().equals(COMMENT))
                                    .map(entry ->
                                            new HclExpression.Entry(expression(entry.key()), expression(entry.value())))
                                    .toList(),
                            mapping.span());
            // JSON has none.
            case YamlAlias alias -> new HclExpression.Invalid(alias.span());
        };
    }

    private HclExpression scalar(YamlScalar scalar) {
        return switch (scalar.type()) {
            case NULL -> new HclExpression.NullLiteral(scalar.span());
            case BOOLEAN -> new HclExpression.BooleanLiteral(scalar.value().equals("true"), scalar.span());
            case INTEGER, FLOAT -> new HclExpression.NumberLiteral(scalar.value(), scalar.span());
            case STRING -> template(scalar);
        };
    }

    private HclExpression template(YamlScalar scalar) {
        MappedText content = scalar.content();
        if (content.text().indexOf('{') < 0) {
            return new HclExpression.Template(
                    List.of(new HclExpression.Text(content.text(), scalar.span())), scalar.span());
        }
        Parsed<HclExpression> parsed = HclParser.template(content, scalar.span());
        problems.addAll(parsed.problems());
        return parsed.value();
    }
}
