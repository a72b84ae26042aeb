package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.Commands;
import dev.lintainer.pipeline.effect.DotEnv;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Insertions;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.just.Justfile;
import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes scripts of the bodies of recipes: one of each line, or one of all where a first line such as `#!/bin/bash`
/// says so (https://just.systems/man/en/shebang-recipes.html).
final class JustBodies {
    private static final String NO_SHELL = "a recipe that is no shell script";

    private final JustCall call;
    private final JustModule root;
    private final Insertions insertions;
    private final Shell shell;
    private final List<TaskStep> steps;

    /// @param steps takes up what is made
    JustBodies(JustCall call, JustModule root, Insertions insertions, Shell shell, List<TaskStep> steps) {
        this.call = call;
        this.root = root;
        this.insertions = insertions;
        this.shell = shell;
        this.steps = steps;
    }

    void add(
            JustModule module,
            Justfile.Recipe recipe,
            List<Value> arguments,
            Map<String, Value> scope,
            JustValues values,
            Presence happens) {
        if (recipe.body().isEmpty()) {
            return;
        }
        boolean passes = module.isSet("positional-arguments") || recipe.attribute("positional-arguments").isPresent();
        Location head = head(recipe);
        TaskStep.Script frame =
                new TaskStep.Script(
                        MappedText.of(head.file(), head.span()),
                        directory(module, recipe),
                        environment(module, recipe, scope, values),
                        insertions.values(),
                        passes ? arguments : List.of(),
                        happens,
                        TaskStep.Failing.PLAIN);
        Optional<Justfile.Attribute> script = recipe.attribute("script");
        String first = recipe.body().getFirst().prefix();
        boolean whole = first.startsWith("#!") || script.isPresent();
        Optional<String> interpreter =
                first.startsWith("#!")
                        ? Optional.of(first)
                        : script.isPresent()
                                ? script.get().values().stream()
                                        .findFirst()
                                        .or(() -> module.setting("script-interpreter"))
                                : module.setting("shell");
        TaskStep.Failing failing = TaskStep.Failing.in(interpreter.orElse("sh -cu"));
        if (!interpreter.map(Commands::namesShell).orElse(true)) {
            steps.add(new TaskStep.Unread(head, NO_SHELL, happens));
        } else if (whole) {
            steps.add(frame.with(failing).with(text(recipe.body(), head.file(), scope, values)));
        } else {
            lines(recipe.body(), head.file(), frame.with(failing), scope, values);
        }
    }

    /// The first words of the body.
    private static Location head(Justfile.Recipe recipe) {
        return recipe.body().stream()
                .flatMap(line -> line.pieces().stream())
                .map(JustBodies::location)
                .findFirst()
                .orElseThrow();
    }

    private static Location location(Justfile.Piece piece) {
        return switch (piece) {
            case Justfile.Text text -> new Location(text.text().source(), text.text().span());
            case Justfile.Interpolation interpolation -> interpolation.place();
        };
    }

    private Value directory(JustModule module, Justfile.Recipe recipe) {
        if (recipe.attribute("no-cd").isPresent() || module.isSet("no-cd")) {
            return shell.reader().workingDirectory();
        }
        Value start =
                call.directory()
                        .filter(_ -> module == root)
                        .map(folder -> HostPath.resolve(shell.reader().workingDirectory(), folder))
                        .orElse(module.directory());
        Value base = below(start, module.setting("working-directory"));
        return below(
                base,
                recipe.attribute("working-directory").flatMap(attribute -> attribute.values().stream().findFirst()));
    }

    private static Value below(Value folder, Optional<String> path) {
        return path.map(text -> HostPath.resolve(folder, Value.known(text))).orElse(folder);
    }

    /// https://just.systems/man/en/getting-and-setting-environment-variables.html
    private Map<String, Value> environment(
            JustModule module, Justfile.Recipe recipe, Map<String, Value> scope, JustValues values) {
        Map<String, Value> environment = new HashMap<>();
        if (module.isSet("dotenv-load")
                || module.isSet("dotenv-filename")
                || module.isSet("dotenv-path")
                || module.isSet("dotenv-required")) {
            environment.putAll(
                    DotEnv.read(module.directory(), module.setting("dotenv-filename").orElse(".env"), shell));
        }
        boolean all = module.isSet("export");
        for (Justfile.Assignment assignment : module.assignments().values()) {
            if (all || assignment.reach() == Justfile.Reach.ENVIRONMENT) {
                environment.put(assignment.name(), values.variable(assignment.name()));
            }
        }
        for (Justfile.Parameter parameter : recipe.parameters()) {
            if (all || parameter.reach() == Justfile.Reach.ENVIRONMENT) {
                environment.put(parameter.name(), scope.getOrDefault(parameter.name(), Value.EMPTY));
            }
        }
        return environment;
    }

    private MappedText text(List<Justfile.Line> lines, SourceFile source, Map<String, Value> scope, JustValues values) {
        MappedText.Builder builder = new MappedText.Builder(source);
        int place = 0;
        for (Justfile.Line line : lines) {
            for (Justfile.Piece piece : line.pieces()) {
                append(piece, builder, scope, values);
                place = location(piece).span().end();
            }
            builder.append("\n", place, place);
        }
        return builder.build(place);
    }

    private void append(Justfile.Piece piece, MappedText.Builder builder, Map<String, Value> scope, JustValues values) {
        switch (piece) {
            case Justfile.Text text -> builder.append(text.text());
            case Justfile.Interpolation interpolation ->
                    builder.append(
                            insertions.text(values.of(interpolation.value(), scope)),
                            interpolation.place().span().start(),
                            interpolation.place().span().end());
        }
    }

    /// Each line has a shell of its own; a backslash at its end joins the next one to it.
    private void lines(
            List<Justfile.Line> body,
            SourceFile source,
            TaskStep.Script frame,
            Map<String, Value> scope,
            JustValues values) {
        MappedText.Builder builder = new MappedText.Builder(source);
        boolean continued = false;
        TaskStep.Script shell = frame;
        for (Justfile.Line line : body) {
            if (line.pieces().isEmpty()) {
                continue;
            }
            List<Justfile.Piece> pieces = line.pieces();
            boolean continues = pieces.getLast() instanceof Justfile.Text last && last.text().text().endsWith("\\");
            for (int i = 0; i < pieces.size(); i++) {
                Justfile.Piece piece = pieces.get(i);
                if (piece instanceof Justfile.Text text) {
                    String content = text.text().text();
                    if (i == 0 && !continued) {
                        shell = frame.with(failing(text.text(), frame.failing()));
                    }
                    int from = i > 0 ? 0 : continued ? leading(content, " \t") : leading(content, "@-");
                    int to = continues && i == pieces.size() - 1 ? content.length() - 1 : content.length();
                    builder.append(text.text(), Math.min(from, to), to);
                } else {
                    append(piece, builder, scope, values);
                }
            }
            continued = continues;
            if (!continues) {
                steps.add(shell.with(builder.build(location(pieces.getFirst()).span().start())));
                builder = new MappedText.Builder(source);
            }
        }
        if (continued) {
            steps.add(shell.with(builder.build(location(body.getFirst().pieces().getFirst()).span().start())));
        }
    }

    /// A line that begins with `-` may fail.
    private static TaskStep.Failing failing(MappedText line, TaskStep.Failing otherwise) {
        int end = leading(line.text(), "@-");
        return line.text().substring(0, end).indexOf('-') < 0
                ? otherwise
                : otherwise.ignoredBecauseOf(new Location(line.source(), line.toSource(0, end)));
    }

    private static int leading(String text, String characters) {
        int at = 0;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
