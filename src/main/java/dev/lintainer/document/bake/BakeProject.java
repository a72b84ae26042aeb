package dev.lintainer.document.bake;

import dev.lintainer.document.bake.BakeOverride.Order;
import dev.lintainer.document.bake.BakeValue.Fields;
import dev.lintainer.document.bake.BakeValue.Items;
import dev.lintainer.document.bake.BakeValue.Null;
import dev.lintainer.document.bake.BakeValue.Others;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Bake files put together (https://github.com/docker/buildx/blob/master/bake/bake.go): targets of one name merged,
/// matrices expanded, groups opened, bases inherited.
public final class BakeProject {
    /// More legs of a matrix than anybody builds.
    private static final int MOST_LEGS = 256;

    private static final int MOST_TARGETS = 2_000;

    private static final String DEFAULT = "default";

    private final BakeEnvironment environment;
    private final Evaluation evaluation;
    private final Map<String, BakeTarget> targets = new LinkedHashMap<>();
    private final Map<String, Optional<List<String>>> groups = new LinkedHashMap<>();

    private BakeProject(List<BakeFile> files, BakeEnvironment environment) {
        this.environment = environment;
        this.evaluation = new Evaluation(files, environment);
    }

    /// @param files in the order in which they are given; a later one goes over an earlier one
    /// @param under what other kinds of files bring along, below all of these
    /// @param over what is set on top of all of these
    public static BakeProject of(
            List<BakeFile> files, List<BakeTarget> under, List<BakeTarget> over, BakeEnvironment environment) {
        BakeProject project = new BakeProject(files, environment);
        under.forEach(project::put);
        if (!under.isEmpty()) {
            project.groups.put(DEFAULT, Optional.of(under.stream().map(BakeTarget::name).toList()));
        }
        Map<String, List<String>> legs = new LinkedHashMap<>();
        for (BakeFile file : files) {
            file.targets().forEach(block -> project.target(block, legs));
        }
        for (BakeFile file : files) {
            file.groups().forEach(project::group);
        }
        legs.forEach((label, names) -> {
            boolean itself = names.size() == 1 && names.getFirst().equals(label);
            if (!itself) {
                project.groups.putIfAbsent(label, Optional.of(names));
            }
        });
        over.forEach(project::put);
        return project;
    }

    private void put(BakeTarget target) {
        targets.merge(target.name(), target, BakeTarget::merged);
    }

    private void group(BakeBlock block) {
        Optional<BakeValue> value =
                block.attribute("targets")
                        .map(attribute -> evaluation.evaluate(attribute.value(), Frame.of(block.location().file())));
        Optional<List<String>> names = value.isEmpty() ? Optional.of(List.of()) : value.flatMap(BakeProject::names);
        groups.put(block.label(), names);
    }

    private static Optional<List<String>> names(BakeValue value) {
        List<String> names = new ArrayList<>();
        if (value instanceof Null) {
            return Optional.of(names);
        }
        if (!(value instanceof Items items)) {
            return Optional.empty();
        }
        for (BakeValue item : items.items()) {
            Optional<String> name = item.text().literal();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
        }
        return Optional.of(names);
    }

    private void target(BakeBlock block, Map<String, List<String>> legs) {
        Frame frame = Frame.of(block.location().file());
        Optional<BakeAttribute> matrix = block.attribute("matrix");
        if (matrix.isEmpty()) {
            read(block, block.label(), frame);
            return;
        }
        Optional<List<Frame>> frames = frames(evaluation.evaluate(matrix.get().value(), frame), frame);
        if (frames.isEmpty() || targets.size() > MOST_TARGETS) {
            groups.put(block.label(), Optional.empty());
            return;
        }
        List<String> names = legs.computeIfAbsent(block.label(), _ -> new ArrayList<>());
        for (Frame leg : frames.get()) {
            Optional<String> name =
                    block.attribute("name")
                            .map(attribute -> evaluation.evaluate(attribute.value(), leg).text())
                            .flatMap(value -> value.literal());
            // A name that cannot be told is one that nobody can write.
            String told = name.orElse(block.label() + leg.id());
            read(block, told, leg);
            if (!names.contains(told)) {
                names.add(told);
            }
        }
    }

    /// One frame for each combination; empty when they cannot be told, or are too many.
    private static Optional<List<Frame>> frames(BakeValue matrix, Frame frame) {
        if (!(matrix instanceof Fields axes) || axes.others() == Others.POSSIBLE) {
            return Optional.empty();
        }
        List<Frame> frames = List.of(frame);
        for (Map.Entry<String, BakeValue> axis : axes.entries().entrySet()) {
            if (!(axis.getValue() instanceof Items items) || (long) frames.size() * items.items().size() > MOST_LEGS) {
                return Optional.empty();
            }
            List<Frame> longer = new ArrayList<>();
            for (Frame each : frames) {
                for (int i = 0; i < items.items().size(); i++) {
                    longer.add(each.with("." + axis.getKey() + i, Map.of(axis.getKey(), items.items().get(i))));
                }
            }
            frames = longer;
        }
        return Optional.of(frames);
    }

    private void read(BakeBlock block, String name, Frame frame) {
        Map<String, BakeValue> attributes = new LinkedHashMap<>();
        for (BakeAttribute attribute : block.attributes()) {
            boolean describes = attribute.name().equals("matrix") || attribute.name().equals("name");
            if (!describes) {
                BakeValue value = evaluation.evaluate(attribute.value(), frame);
                if (!(value instanceof Null)) {
                    attributes.put(attribute.name(), value);
                }
            }
        }
        put(new BakeTarget(name, block.location(), attributes));
    }

    /// What is built when these names are given; without any, `default`.
    ///
    /// @param names of targets and groups, or patterns of them
    public BakeSelection select(List<String> names, List<BakeOverride> overrides) {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : names.isEmpty() ? List.of(DEFAULT) : names) {
            List<String> matching = matching(name.replace('.', '_'));
            if (matching.isEmpty()) {
                missing.add(name);
            }
            matching.forEach(match -> open(match, wanted, missing));
        }
        Map<String, BakeTarget> resolved = new LinkedHashMap<>();
        Resolver resolver = new Resolver(overrides, missing);
        for (String name : wanted) {
            resolver.resolve(name).ifPresent(target -> resolved.put(name, target));
        }
        link(resolved, resolver);
        if (evaluation.isExhausted()) {
            missing.add("more than is followed");
        }
        return new BakeSelection(List.copyOf(resolved.values()), List.copyOf(missing));
    }

    private List<String> matching(String pattern) {
        if (!NamePattern.isPattern(pattern)) {
            return List.of(pattern);
        }
        Set<String> names = new LinkedHashSet<>();
        groups.keySet().stream().filter(name -> NamePattern.matches(pattern, name)).forEach(names::add);
        targets.keySet().stream().filter(name -> NamePattern.matches(pattern, name)).forEach(names::add);
        return List.copyOf(names);
    }

    /// The targets of a group, groups in groups opened.
    private void open(String name, Set<String> into, Set<String> missing) {
        Set<String> seen = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(name));
        while (!left.isEmpty()) {
            String next = left.removeFirst();
            Optional<List<String>> group = groups.getOrDefault(next, Optional.of(List.of(next)));
            if (!groups.containsKey(next)) {
                into.add(next);
            } else if (group.isEmpty()) {
                missing.add(next);
            } else if (seen.add(next)) {
                group.get().reversed().forEach(left::addFirst);
            }
        }
    }

    /// Targets that others use as their contexts are built too.
    private void link(Map<String, BakeTarget> resolved, Resolver resolver) {
        Deque<BakeTarget> left = new ArrayDeque<>(resolved.values());
        while (!left.isEmpty()) {
            for (BakeText context : left.removeFirst().map("contexts").values()) {
                Optional<String> name = context.value().after("target:").flatMap(value -> value.literal());
                if (name.isPresent() && !resolved.containsKey(name.get())) {
                    Optional<BakeTarget> target = resolver.resolve(name.get()).map(BakeTarget::asContext);
                    target.ifPresent(found -> {
                        resolved.put(name.get(), found);
                        left.addLast(found);
                    });
                }
            }
        }
    }

    /// Puts targets on top of those that they inherit from, and overrides on top of each.
    private final class Resolver {
        private static final int DEEPEST = 100;

        private final Map<String, List<BakeOverride>> overrides = new HashMap<>();
        private final Set<String> missing;

        Resolver(List<BakeOverride> all, Set<String> missing) {
            this.missing = missing;
            for (BakeOverride override : all) {
                for (String name : named(override.pattern())) {
                    overrides.computeIfAbsent(name, _ -> new ArrayList<>()).add(override);
                }
            }
        }

        private List<String> named(String pattern) {
            if (targets.containsKey(pattern)) {
                return List.of(pattern);
            }
            return targets.keySet().stream().filter(name -> NamePattern.matches(pattern, name)).toList();
        }

        Optional<BakeTarget> resolve(String name) {
            return resolve(name, new HashMap<>(), 0);
        }

        private Optional<BakeTarget> resolve(String name, Map<String, Optional<BakeTarget>> visited, int depth) {
            Optional<BakeTarget> before = visited.get(name);
            if (before != null) {
                return before;
            }
            visited.put(name, Optional.empty());
            BakeTarget own = targets.get(name);
            if (own == null || depth > DEEPEST) {
                missing.add(name);
                return Optional.empty();
            }
            BakeTarget whole = new BakeTarget(name, own.location(), Map.of());
            for (BakeText base : own.list("inherits")) {
                Optional<String> inherited = base.value().literal();
                if (inherited.isEmpty()) {
                    missing.add(name);
                } else {
                    Optional<BakeTarget> target = resolve(inherited.get(), visited, depth + 1);
                    whole = target.isPresent() ? whole.merged(target.get()) : whole;
                }
            }
            BakeTarget result = overridden(whole.merged(own), overrides.getOrDefault(name, List.of()));
            visited.put(name, Optional.of(result));
            return Optional.of(result);
        }

        private BakeTarget overridden(BakeTarget target, List<BakeOverride> all) {
            BakeTarget result = target;
            Set<String> keys = new HashSet<>();
            for (BakeOverride override : all) {
                boolean isSwitch = override.key().equals("push") || override.key().equals("load");
                if (!isSwitch) {
                    Order order = keys.add(override.key()) ? Order.FIRST : Order.LATER;
                    result = override.applied(result, order, environment);
                }
            }
            for (String key : List.of("push", "load")) {
                Optional<BakeOverride> last =
                        all.stream().filter(override -> override.key().equals(key)).reduce((_, later) -> later);
                if (last.isPresent()) {
                    result = BakeOverride.switched(result, last.get());
                }
            }
            return result;
        }
    }
}
