package dev.lintainer.syntax.just;

import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// A file of recipes for `just` (https://just.systems/man/en/).
public record Justfile(
        SourceFile source,
        List<Setting> settings,
        List<Assignment> assignments,
        List<Alias> aliases,
        List<Import> imports,
        List<Module> modules,
        List<Recipe> recipes) {
    public Justfile {
        settings = List.copyOf(settings);
        assignments = List.copyOf(assignments);
        aliases = List.copyOf(aliases);
        imports = List.copyOf(imports);
        modules = List.copyOf(modules);
        recipes = List.copyOf(recipes);
    }

    /// `set name := value`; a setting without a value is switched on.
    public record Setting(String name, List<JustExpression> values) {
        public Setting {
            values = List.copyOf(values);
        }
    }

    /// `name := value`, `export name := value`
    public record Assignment(String name, JustExpression value, Reach reach) {}

    /// Where a variable or parameter is seen.
    public enum Reach {
        JUSTFILE,
        /// In the environment of the recipes too.
        ENVIRONMENT
    }

    /// `alias name := recipe`
    public record Alias(String name, String recipe) {}

    /// `import 'path'`
    public record Import(String path) {}

    /// `mod name`, `mod name 'path'`
    public record Module(String name, Optional<String> path) {}

    /// @param before what runs first
    /// @param after what runs at the end, behind `&&`
    /// @param body its lines without their common indentation
    public record Recipe(
            String name,
            List<Parameter> parameters,
            List<Dependency> before,
            List<Dependency> after,
            List<Attribute> attributes,
            List<Line> body,
            Span span) {
        public Recipe {
            parameters = List.copyOf(parameters);
            before = List.copyOf(before);
            after = List.copyOf(after);
            attributes = List.copyOf(attributes);
            body = List.copyOf(body);
        }

        public Optional<Attribute> attribute(String name) {
            return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
        }
    }

    public record Parameter(String name, Count count, Optional<JustExpression> preset, Reach reach) {}

    /// How many arguments a parameter takes.
    public enum Count {
        ONE,
        /// `+name`
        SOME,
        /// `*name`
        ANY
    }

    public record Dependency(String recipe, List<JustExpression> arguments) {
        public Dependency {
            arguments = List.copyOf(arguments);
        }
    }

    /// `[name]`, `[name: 'value']`, `[name('value')]`
    public record Attribute(String name, List<String> values) {
        public Attribute {
            values = List.copyOf(values);
        }
    }

    /// One line of a recipe.
    public record Line(List<Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }

        /// What the line begins with, as far as it is literal.
        public String prefix() {
            return !pieces.isEmpty() && pieces.getFirst() instanceof Text text ? text.text().text() : "";
        }
    }

    public sealed interface Piece {}

    public record Text(MappedText text) implements Piece {}

    /// `{{ value }}`
    public record Interpolation(JustExpression value, Location place) implements Piece {}
}
