package dev.lintainer.pipeline;

import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.make.Makefile;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a call of `make` hands to the shell: the recipes of its targets and of what these depend on, variables put in.
final class MakeTargets {
    private static final List<String> NAMES = List.of("GNUmakefile", "makefile", "Makefile");

    /// Prerequisites of prerequisites nest no deeper in any Makefile that people write.
    private static final int DEEPEST = 100;

    private final List<Makefile> makefiles;
    private final MakeVariables variables;
    private final Set<String> visited = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private boolean failed;

    private MakeTargets(List<Makefile> makefiles, MakeVariables variables) {
        this.makefiles = makefiles;
        this.variables = variables;
    }

    /// What one shell is given.
    record Line(MappedText text, Presence happens) {}

    /// A call taken apart.
    ///
    /// @param directory where make runs, as [HostPath] writes it
    /// @param variables what the lines refer to beyond what the Makefile says
    /// @param shells whether one shell runs the lines of a recipe, or each has its own
    /// @param work done to find it out, as [Budget] counts it
    record Recipe(Value directory, List<Line> lines, MakeVariables variables, Shells shells, int work) {}

    enum Shells {
        ONE,
        ONE_EACH
    }

    /// Empty when the Makefile or one of the targets is not known, or none is carried out.
    static Optional<Recipe> of(MakeCall call, Shell shell) {
        Optional<Makefile> main =
                call.files().isEmpty()
                        ? NAMES.stream()
                                .flatMap(name -> read(call.directory(), Value.known(name), shell).stream())
                                .findFirst()
                        : read(call.directory(), call.files().getFirst(), shell);
        if (main.isEmpty() || call.files().size() > 1) {
            return Optional.empty();
        }
        Optional<List<Makefile>> all = included(main.get(), call.directory(), shell);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        MakeVariables variables = new MakeVariables(all.get(), call.given(), shell);
        MakeTargets walk = new MakeTargets(all.get(), variables);
        List<String> targets = call.targets().isEmpty() ? walk.goal() : call.targets();
        targets.forEach(target -> walk.visit(target, Presence.YES, 0));
        boolean known = !targets.isEmpty() && !walk.failed && !variables.isExhausted();
        Shells shells = walk.rules(".ONESHELL").isEmpty() ? Shells.ONE_EACH : Shells.ONE;
        return known
                ? Optional.of(
                        new Recipe(
                                call.directory(),
                                walk.lines,
                                variables,
                                shells,
                                walk.visited.size() + variables.work()))
                : Optional.empty();
    }

    private static Optional<Makefile> read(Value directory, Value name, Shell shell) {
        return shell.job().read(HostPath.resolve(directory, name)).map(shell.job().texts()::makefile);
    }

    /// The Makefile and what it includes, in the order of reading as far as it matters. Optional files that are not in
    /// the repository are left out; empty where a name cannot be told.
    private static Optional<List<Makefile>> included(Makefile main, Value directory, Shell shell) {
        Set<Makefile> all = new LinkedHashSet<>();
        List<Makefile> open = new ArrayList<>(List.of(main));
        while (!open.isEmpty()) {
            Makefile next = open.removeFirst();
            if (!all.add(next)) {
                continue;
            }
            for (MappedText name : next.includes()) {
                if (name.text().indexOf('$') >= 0 || name.text().indexOf('*') >= 0) {
                    return Optional.empty();
                }
                read(directory, Value.known(name.text()), shell).ifPresent(open::add);
            }
        }
        return Optional.of(List.copyOf(all));
    }

    private List<String> goal() {
        Optional<String> named = variables.text(".DEFAULT_GOAL");
        return named.or(() -> makefiles.stream().flatMap(file -> file.firstTarget().stream()).findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    private List<Makefile.Rule> rules(String target) {
        return makefiles.stream().flatMap(file -> file.rules(target).stream()).toList();
    }

    /// Prerequisites come first, each once.
    private void visit(String target, Presence happens, int depth) {
        if (failed || !visited.add(target)) {
            return;
        }
        List<Makefile.Rule> rules = rules(target);
        if (rules.isEmpty() || depth > DEEPEST || variables.isExhausted()) {
            failed = true;
            return;
        }
        for (Makefile.Rule rule : rules) {
            Presence reached = happens.and(presence(rule.placement()));
            rule.prerequisites().forEach(words -> prerequisites(words.text(), target, reached, depth));
        }
        for (Makefile.Rule rule : rules) {
            for (Makefile.Line line : rule.recipe()) {
                Presence reached = happens.and(presence(line.placement()));
                lines.add(new Line(shellLine(line.text(), target), reached));
            }
        }
    }

    private static Presence presence(Makefile.Placement placement) {
        return placement == Makefile.Placement.ALWAYS ? Presence.YES : Presence.MAYBE;
    }

    /// A prerequisite without a rule is a file - unless a pattern may make it, or its name is not known.
    private void prerequisites(String words, String target, Presence happens, int depth) {
        for (String name : variables.expanded(words, target).strip().split("\\s+")) {
            if (!rules(name).isEmpty()) {
                visit(name, happens, depth + 1);
            } else if (name.indexOf('$') >= 0 || makefiles.stream().anyMatch(file -> file.mayMatch(name))) {
                failed = true;
            }
        }
    }

    /// A recipe's line as the shell gets it: `@`, `-` and `+` in front taken off, references replaced.
    private MappedText shellLine(MappedText line, String target) {
        String text = line.text();
        MappedText.Builder builder = new MappedText.Builder(line.source());
        int at = 0;
        while (at < text.length() && "@-+ \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        while (at < text.length()) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0 || dollar + 1 >= text.length()) {
                builder.append(line, at, text.length());
                break;
            }
            builder.append(line, at, dollar);
            int end = MakeVariables.referenceEnd(text, dollar);
            Span place = line.toSource(dollar, end);
            builder.append(variables.reference(text.substring(dollar, end), target), place.start(), place.end());
            at = end;
        }
        return builder.build(line.span().start());
    }
}
