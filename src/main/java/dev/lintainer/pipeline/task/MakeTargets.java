package dev.lintainer.pipeline.task;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Shell;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.syntax.make.Makefile;
import dev.lintainer.text.Location;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a call of `make` hands to the shell: the recipes of its targets and of what these depend on, variables put in.
public final class MakeTargets {
    private static final List<String> NAMES = List.of("GNUmakefile", "makefile", "Makefile");

    /// Prerequisites of prerequisites nest no deeper in any Makefile that people write.
    private static final int DEEPEST = 100;

    /// More files than any Makefile reads in.
    private static final int MOST_INCLUDES = 200;

    private final List<Makefile> makefiles;
    private final MakeCall call;
    private final MakeVariables variables;
    private final Shell shell;
    private final Set<String> visited = new HashSet<>();
    private final List<TaskStep> steps = new ArrayList<>();
    private final Map<String, List<Makefile.Rule>> computed = new HashMap<>();
    private final Set<String> phony = new HashSet<>();
    private boolean failed;

    private MakeTargets(List<Makefile> makefiles, MakeCall call, MakeVariables variables, Shell shell) {
        this.makefiles = makefiles;
        this.call = call;
        this.shell = shell;
        rules(".PHONY").forEach(rule -> rule.prerequisites().forEach(name -> phony.add(name.text())));
        this.variables = variables;
    }

    /// Empty when the Makefile or one of the targets is not known, or none is carried out.
    public static Optional<List<TaskStep>> of(MakeCall call, Shell shell) {
        List<Makefile> main = main(call, shell);
        if (main.isEmpty() || main.size() < call.files().size()) {
            return Optional.empty();
        }
        Optional<List<Makefile>> all = included(main, call, shell);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        MakeVariables variables = new MakeVariables(all.get(), call, shell);
        MakeTargets walk = new MakeTargets(all.get(), call, variables, shell);
        walk.compute();
        List<String> targets = call.targets().isEmpty() ? walk.goal() : call.targets();
        targets.forEach(target -> walk.visit(target, Presence.YES, 0));
        boolean known = !targets.isEmpty() && !walk.failed && !variables.isExhausted();
        return known ? Optional.of(walk.steps) : Optional.empty();
    }

    private static List<Makefile> main(MakeCall call, Shell shell) {
        return call.files().isEmpty()
                ? NAMES.stream()
                        .flatMap(name -> read(call.directory(), Value.known(name), shell).stream())
                        .limit(1)
                        .toList()
                : call.files().stream().flatMap(file -> read(call.directory(), file, shell).stream()).toList();
    }

    private static Optional<Makefile> read(Value directory, Value name, Shell shell) {
        return shell.job().read(HostPath.resolve(directory, name)).map(shell.job().texts()::makefile);
    }

    /// The Makefiles and what they include, in the order of reading as far as it matters. Optional files that are not
    /// in the repository, or whose names cannot be told, are left out: builds write them. Empty where the name of
    /// another one cannot be told.
    private static Optional<List<Makefile>> included(List<Makefile> main, MakeCall call, Shell shell) {
        Set<Makefile> all = new LinkedHashSet<>();
        List<Makefile> open = new ArrayList<>(main);
        while (!open.isEmpty() && all.size() < MOST_INCLUDES) {
            Makefile next = open.removeFirst();
            if (!all.add(next)) {
                continue;
            }
            for (Makefile.Include include : next.includes().stream().limit(MOST_INCLUDES).toList()) {
                String written = include.name().text();
                String names =
                        written.indexOf('$') < 0
                                ? written
                                : new MakeVariables(List.copyOf(all), call, shell)
                                        .expanded(written, MakeVariables.NONE);
                for (String name : names.strip().split("\\s+")) {
                    boolean known = name.indexOf('$') < 0 && name.indexOf('[') < 0 && name.indexOf('?') < 0;
                    if (known) {
                        files(call.directory(), name, shell)
                                .forEach(path -> read(HostPath.WORKSPACE, path, shell).ifPresent(open::add));
                    } else if (include.need() == Makefile.Need.REQUIRED) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(List.copyOf(all));
    }

    /// The files of the repository that a name with one `*` at most stands for.
    private static List<Value> files(Value directory, String name, Shell shell) {
        Value path = HostPath.resolve(directory, Value.known(name));
        String text = path.literal().orElse("");
        int star = text.indexOf('*');
        if (star < 0) {
            return List.of(path);
        }
        String prefix = text.substring(0, star);
        String suffix = text.substring(star + 1);
        return shell.job().sources().paths().tailSet(prefix).stream()
                .takeWhile(file -> file.startsWith(prefix))
                .filter(file -> file.length() >= text.length() - 1 && file.endsWith(suffix))
                .filter(file -> file.indexOf('/', prefix.length()) < 0)
                .<Value>map(Value::known)
                .toList();
    }

    private List<String> goal() {
        Optional<String> named = variables.text(".DEFAULT_GOAL");
        return named.or(() -> makefiles.stream().flatMap(file -> file.firstTarget().stream()).findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    private List<Makefile.Rule> rules(String target) {
        List<Makefile.Rule> rules =
                new ArrayList<>(makefiles.stream().flatMap(file -> file.rules(target).stream()).toList());
        rules.addAll(computed.getOrDefault(target, List.of()));
        return rules;
    }

    /// The rules whose targets are written with references: `$(BIN)/tool: $(BIN)`.
    private void compute() {
        for (Makefile file : makefiles) {
            for (Makefile.Rule rule : file.rules()) {
                for (MappedText target : rule.targets()) {
                    if (target.text().indexOf('$') >= 0) {
                        String names = variables.expanded(target.text(), MakeVariables.NONE);
                        for (String name : names.strip().split("\\s+")) {
                            computed.computeIfAbsent(name, _ -> new ArrayList<>()).add(rule);
                        }
                    }
                }
            }
        }
    }

    /// Prerequisites come first, each once.
    private void visit(String target, Presence happens, int depth) {
        if (failed || !visited.add(target)) {
            return;
        }
        Optional<Chosen> chosen = chosen(target);
        if (chosen.isEmpty() || depth > DEEPEST || variables.isExhausted()) {
            failed = true;
            return;
        }
        Map<String, String> outer = variables.enter(target, makefiles);
        MakeVariables.Target names = new MakeVariables.Target(target, chosen.get().stem(), first(chosen.get()));
        for (Makefile.Rule rule : chosen.get().rules()) {
            Presence reached = happens.and(presence(rule.placement()));
            rule.prerequisites().forEach(words -> prerequisites(words, names, reached, depth));
        }
        for (Makefile.Rule rule : chosen.get().rules()) {
            Presence reached = happens.and(presence(rule.placement()));
            recipe(rule, names, chosen.get().stem().isEmpty() ? happens : reached);
        }
        variables.leave(outer);
    }

    /// @param stem what `%` of the rule's target stands for
    private record Chosen(List<Makefile.Rule> rules, String stem) {}

    /// The rules that name the target, with the recipe of the closest pattern where they have none
    /// (https://www.gnu.org/software/make/manual/html_node/Pattern-Match.html); else what `.DEFAULT` says.
    private Optional<Chosen> chosen(String target) {
        List<Makefile.Rule> named = rules(target);
        if (named.stream().anyMatch(rule -> !rule.recipe().isEmpty())) {
            return Optional.of(new Chosen(named, ""));
        }
        Optional<Makefile.Pattern> pattern =
                makefiles.stream()
                        .flatMap(file -> file.patterns(target).stream())
                        .filter(one -> !one.rule().recipe().isEmpty())
                        .min(Comparator.comparingInt(one -> one.stem().length()));
        boolean phony = isPhony(target);
        if (pattern.isPresent() && !phony) {
            List<Makefile.Rule> rules = new ArrayList<>(named);
            rules.add(pattern.get().rule());
            return Optional.of(new Chosen(rules, pattern.get().stem()));
        }
        if (!named.isEmpty()) {
            return Optional.of(new Chosen(named, ""));
        }
        List<Makefile.Rule> other = rules(".DEFAULT");
        return other.isEmpty() ? Optional.empty() : Optional.of(new Chosen(other, ""));
    }

    /// Patterns make no target that is declared to be no file.
    private boolean isPhony(String target) {
        return phony.contains(target);
    }

    /// `$<`
    private String first(Chosen chosen) {
        return chosen.rules().stream()
                .flatMap(rule -> rule.prerequisites().stream())
                .map(MappedText::text)
                .filter(text -> text.indexOf('$') < 0)
                .map(text -> text.replace("%", chosen.stem()))
                .findFirst()
                .orElse("");
    }

    private static Presence presence(Makefile.Placement placement) {
        return placement == Makefile.Placement.ALWAYS ? Presence.YES : Presence.MAYBE;
    }

    /// A prerequisite without a rule is a file. One whose name is not known may be a target.
    private void prerequisites(MappedText words, MakeVariables.Target target, Presence happens, int depth) {
        String text = words.text().replace("%", target.stem().isEmpty() ? "%" : target.stem());
        if (isListOfFiles(text)) {
            return;
        }
        for (String name : variables.expanded(text, target).strip().split("\\s+")) {
            if (name.indexOf('$') >= 0 && rules(name).isEmpty()) {
                steps.add(
                        new TaskStep.Unread(
                                new Location(words.source(), words.span()), "make", happens.and(Presence.MAYBE)));
            } else if (!rules(name).isEmpty()
                    || makefiles.stream().anyMatch(file -> mayMake(file, name))
                    || !name.isEmpty() && !rules(".DEFAULT").isEmpty() && !isFile(name)) {
                visit(name, happens, depth + 1);
            }
        }
    }

    private static boolean mayMake(Makefile file, String name) {
        return file.patterns(name).stream().anyMatch(one -> !one.rule().recipe().isEmpty());
    }

    private boolean isFile(String name) {
        return HostPath.resolve(call.directory(), Value.known(name))
                .literal()
                .filter(path -> shell.job().sources().exists(path))
                .isPresent();
    }

    /// What these functions give are files that are there already.
    private boolean isListOfFiles(String text) {
        if (text.startsWith("$(") && text.endsWith(")")) {
            Optional<String> value = variables.written(text.substring(2, text.length() - 1));
            if (value.isPresent() && !value.get().equals(text)) {
                return lists(value.get());
            }
        }
        return lists(text);
    }

    private static boolean lists(String text) {
        return text.startsWith("$(wildcard ")
                || text.startsWith("$(shell find ")
                || text.startsWith("$(shell git ls-files");
    }

    private void recipe(Makefile.Rule rule, MakeVariables.Target target, Presence happens) {
        boolean together = !rules(".ONESHELL").isEmpty() && !rule.recipe().isEmpty();
        if (together) {
            MappedText.Builder all = new MappedText.Builder(rule.recipe().getFirst().text().source());
            for (Makefile.Line line : rule.recipe()) {
                int end = line.text().span().end();
                all.append(shellLine(line.text(), target)).append("\n", end, end);
            }
            int start = rule.recipe().getFirst().text().span().start();
            add(all.build(start), happens, failing(rule.recipe().getFirst().text()));
            return;
        }
        for (Makefile.Line line : rule.recipe()) {
            add(shellLine(line.text(), target), happens.and(presence(line.placement())), failing(line.text()));
        }
    }

    /// A line that begins with `-` may fail; the shell is `sh -c` unless `SHELL` and `.SHELLFLAGS` say otherwise
    /// (https://www.gnu.org/software/make/manual/html_node/Errors.html).
    private TaskStep.Failing failing(MappedText line) {
        TaskStep.Failing failing =
                TaskStep.Failing.in(
                        variables.text("SHELL").orElse("sh") + " " + variables.text(".SHELLFLAGS").orElse("-c"));
        int end = leading(line.text());
        boolean ignores = line.text().substring(0, end).indexOf('-') >= 0;
        if (ignores) {
            return failing.ignoredBecauseOf(new Location(line.source(), line.toSource(0, end)));
        }
        return rules(".IGNORE").isEmpty() ? failing : TaskStep.Failing.UNKNOWN;
    }

    private static int leading(String line) {
        int at = 0;
        while (at < line.length() && "@-+ \t".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private void add(MappedText text, Presence happens, TaskStep.Failing failing) {
        Span place = text.span();
        for (String command : variables.commands()) {
            MappedText mapped =
                    new MappedText.Builder(text.source())
                            .append(command, place.start(), place.end())
                            .build(place.start());
            steps.add(script(mapped, happens, TaskStep.Failing.UNKNOWN));
        }
        steps.add(script(text, happens, failing));
    }

    private TaskStep.Script script(MappedText text, Presence happens, TaskStep.Failing failing) {
        return new TaskStep.Script(
                text,
                call.directory(),
                variables.environment(shell),
                variables.inserted(),
                List.of(),
                happens,
                failing);
    }

    /// The lines of a `define` are commands of their own, each with what may stand in front of one.
    private static String commands(String value) {
        if (value.indexOf('\n') < 0) {
            return value;
        }
        StringBuilder commands = new StringBuilder();
        boolean begins = true;
        for (String line : value.lines().toList()) {
            commands.append(begins ? line.substring(leading(line)) : line).append('\n');
            begins = !line.endsWith("\\");
        }
        return commands.toString();
    }

    /// A recipe's line as the shell gets it: `@`, `-` and `+` in front taken off, references replaced.
    private MappedText shellLine(MappedText line, MakeVariables.Target target) {
        String text = line.text();
        MappedText.Builder builder = new MappedText.Builder(line.source());
        int at = leading(text);
        while (at < text.length()) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0 || dollar + 1 >= text.length()) {
                builder.append(line, at, text.length());
                break;
            }
            builder.append(line, at, dollar);
            int end = MakeVariables.referenceEnd(text, dollar);
            Span place = line.toSource(dollar, end);
            String value = commands(variables.reference(text.substring(dollar, end), target));
            builder.append(value, place.start(), place.end());
            at = end;
        }
        return builder.build(line.span().start());
    }
}
