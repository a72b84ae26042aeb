package dev.lintainer.document.compose;

import dev.lintainer.document.value.Deductions;
import dev.lintainer.syntax.yaml.YamlAlias;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a YAML file as a Compose file. Several documents in one file are merged in their order, as Compose does.
public final class ComposeReader {
    private ComposeReader() {}

    public static ComposeFile read(YamlFile yaml) {
        List<ComposeProblem> problems = new ArrayList<>();
        List<Directive> directives = new ArrayList<>();
        Optional<YamlMapping> merged = Optional.empty();
        for (YamlNode document : yaml.documents()) {
            ComposeTree tree = ComposeTree.of(document);
            problems.addAll(tree.problems());
            directives.addAll(tree.directives());
            checkSubstitutions(document, problems);
            merged =
                    Optional.of(
                            merged.map(base -> ComposeMerge.merge(base, tree.root(), tree.directives(), problems))
                                    .orElseGet(() -> ComposeMerge.unique(tree.root())));
        }
        YamlMapping root = merged.orElseGet(() -> ComposeTree.emptyMapping(yaml.source(), Span.at(0)));
        return new ComposeFile(
                yaml.source(),
                Fields.text(root, "name"),
                services(root, problems),
                resources(root, "volumes"),
                resources(root, "networks"),
                resources(root, "secrets"),
                resources(root, "configs"),
                includes(root),
                directives,
                problems,
                root,
                yaml,
                new Deductions());
    }

    static List<Service> services(YamlMapping root, List<ComposeProblem> problems) {
        return entries(root, "services").stream().map(entry -> ServiceReader.read(entry, problems)).toList();
    }

    static List<Resource> resources(YamlMapping root, String section) {
        return entries(root, section).stream().map(ComposeReader::resource).toList();
    }

    private static List<YamlEntry> entries(YamlMapping root, String section) {
        return Fields.mapping(root, section).map(YamlMapping::entries).orElse(List.of());
    }

    private static Resource resource(YamlEntry entry) {
        YamlMapping value =
                entry.value() instanceof YamlMapping mapping ? mapping : ComposeTree.emptyMapping(entry.value());
        // The old form `external: {name: x}` is still read.
        Optional<YamlMapping> named = Fields.mapping(value, "external");
        Optional<ComposeText> realName =
                Fields.text(value, "name").or(() -> named.flatMap(external -> Fields.text(external, "name")));
        Resource.Origin origin = named.isPresent() ? Resource.Origin.EXTERNAL : origin(Fields.text(value, "external"));
        return new Resource(
                entry.name(), entry.key().location(), origin, realName, Fields.text(value, "file"), entry.value());
    }

    private static Resource.Origin origin(Optional<ComposeText> external) {
        if (external.isEmpty() || external.get().isFalse()) {
            return Resource.Origin.PROJECT;
        }
        return external.get().isTrue() ? Resource.Origin.EXTERNAL : Resource.Origin.UNKNOWN;
    }

    private static List<Include> includes(YamlMapping root) {
        List<Include> includes = new ArrayList<>();
        for (YamlNode item : Fields.items(root, "include")) {
            if (item instanceof YamlMapping include) {
                includes.add(
                        new Include(
                                Fields.texts(include, "path"),
                                Fields.text(include, "project_directory"),
                                Fields.texts(include, "env_file"),
                                include.location()));
            } else {
                Fields.text(item)
                        .ifPresent(path ->
                                includes.add(new Include(List.of(path), Optional.empty(), List.of(), item.location())));
            }
        }
        return includes;
    }

    /// Every value counts, aliases where their anchor stands.
    private static void checkSubstitutions(YamlNode node, List<ComposeProblem> problems) {
        switch (node) {
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    checkSubstitutions(entry.value(), problems);
                }
            }
            case YamlSequence sequence -> sequence.items().forEach(item -> checkSubstitutions(item, problems));
            case YamlScalar scalar -> {
                if (scalar.value().indexOf('$') >= 0) {
                    checkPieces(scalar, ComposeText.of(scalar).pieces(), problems);
                }
            }
            case YamlAlias alias -> {}
        }
    }

    private static void checkPieces(YamlScalar scalar, List<TextPiece> pieces, List<ComposeProblem> problems) {
        for (TextPiece piece : pieces) {
            switch (piece) {
                case TextPiece.Literal literal -> {}
                case TextPiece.Variable variable -> checkPieces(scalar, variable.operand(), problems);
                case TextPiece.Invalid invalid -> {
                    Location location = new Location(scalar.source(), invalid.span());
                    problems.add(
                            new ComposeProblem(
                                    "invalid-interpolation",
                                    "`" + shortened(location.text()) + "` is no substitution that Compose understands",
                                    "write `$$` for a plain dollar sign",
                                    location));
                }
            }
        }
    }

    private static final int LONGEST_QUOTE = 40;

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
