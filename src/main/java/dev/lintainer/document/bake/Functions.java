package dev.lintainer.document.bake;

import dev.lintainer.document.bake.BakeValue.Fields;
import dev.lintainer.document.bake.BakeValue.Items;
import dev.lintainer.document.bake.BakeValue.Null;
import dev.lintainer.document.bake.BakeValue.Others;
import dev.lintainer.document.bake.BakeValue.Scalar;
import dev.lintainer.document.bake.BakeValue.Type;
import dev.lintainer.document.bake.BakeValue.Unknown;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.text.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The functions that bake files call most (https://docs.docker.com/build/bake/funcs/); what any other gives is not
/// known. An empty result is unknown.
final class Functions {
    private static final Set<String> STANDARD =
            Set.of(
                    "upper",
                    "lower",
                    "trimspace",
                    "trimprefix",
                    "trimsuffix",
                    "sanitize",
                    "replace",
                    "join",
                    "split",
                    "format",
                    "formatlist",
                    "concat",
                    "flatten",
                    "compact",
                    "distinct",
                    "contains",
                    "coalesce",
                    "element",
                    "length",
                    "keys",
                    "values",
                    "merge",
                    "lookup",
                    "equal",
                    "notequal",
                    "not",
                    "and",
                    "or",
                    "md5",
                    "sha1",
                    "sha256",
                    "basename",
                    "dirname");

    private Functions() {}

    static boolean isStandard(String name) {
        return STANDARD.contains(name);
    }

    static Optional<BakeValue> call(String name, List<BakeValue> arguments, Location place) {
        int count = arguments.size();
        return switch (name) {
            case "upper" -> count == 1 ? change(arguments, name, text -> text.toUpperCase(Locale.ROOT), place) : none();
            case "lower" -> count == 1 ? change(arguments, name, text -> text.toLowerCase(Locale.ROOT), place) : none();
            case "trimspace" -> count == 1 ? known(arguments, 0).flatMap(text -> text(text.strip(), place)) : none();
            case "trimprefix" -> count == 2 ? trimPrefix(arguments, place) : none();
            case "trimsuffix" -> count == 2 ? trimSuffix(arguments, place) : none();
            case "sanitize" -> count == 1 ? known(arguments, 0).flatMap(text -> text(sanitize(text), place)) : none();
            case "basename" ->
                    count == 1
                            ? known(arguments, 0)
                                    .flatMap(text -> text(text.substring(text.lastIndexOf('/') + 1), place))
                            : none();
            case "dirname" -> count == 1 ? known(arguments, 0).flatMap(text -> text(parent(text), place)) : none();
            case "md5" -> count == 1 ? digest("MD5", arguments, place) : none();
            case "sha1" -> count == 1 ? digest("SHA-1", arguments, place) : none();
            case "sha256" -> count == 1 ? digest("SHA-256", arguments, place) : none();
            case "replace" -> count == 3 ? replace(arguments, place) : none();
            case "join" -> count >= 2 ? join(arguments, place) : none();
            case "split" -> count == 2 ? split(arguments, place) : none();
            case "format" -> count >= 1 ? format(arguments, place) : none();
            case "formatlist" -> count >= 1 ? formatList(arguments, place) : none();
            case "concat" -> concat(arguments, place);
            case "flatten" -> count == 1 ? flatten(arguments.getFirst(), place) : none();
            case "compact" -> count == 1 ? compact(arguments.getFirst(), place) : none();
            case "distinct" -> count == 1 ? distinct(arguments.getFirst(), place) : none();
            case "contains" -> count == 2 ? contains(arguments, place) : none();
            case "coalesce" -> coalesce(arguments);
            case "element" -> count == 2 ? element(arguments) : none();
            case "length" -> count == 1 ? length(arguments.getFirst(), place) : none();
            case "keys" -> count == 1 ? keys(arguments.getFirst(), place) : none();
            case "values" -> count == 1 ? values(arguments.getFirst(), place) : none();
            case "merge" -> merge(arguments, place);
            case "lookup" -> count == 3 ? lookup(arguments) : none();
            case "equal" ->
                    count == 2
                            ? Evaluation.areEqual(arguments.get(0), arguments.get(1)).map(equal -> bool(equal, place))
                            : none();
            case "notequal" ->
                    count == 2
                            ? Evaluation.areEqual(arguments.get(0), arguments.get(1)).map(equal -> bool(!equal, place))
                            : none();
            case "not" ->
                    count == 1 ? Evaluation.truth(arguments.getFirst()).map(value -> bool(!value, place)) : none();
            case "and" -> count == 2 ? both(arguments, place) : none();
            case "or" -> count == 2 ? any(arguments, place) : none();
            default -> none();
        };
    }

    private static Optional<BakeValue> none() {
        return Optional.empty();
    }

    private static BakeValue bool(boolean value, Location place) {
        return new Scalar(Type.BOOLEAN, Value.known(Boolean.toString(value)), place);
    }

    private static Optional<BakeValue> text(String text, Location place) {
        return Optional.of(BakeValue.text(Value.known(text), place));
    }

    /// A scalar argument's text, where it is known.
    private static Optional<String> known(List<BakeValue> arguments, int index) {
        return arguments.get(index) instanceof Scalar scalar ? scalar.value().literal() : Optional.empty();
    }

    private static Optional<List<BakeValue>> items(BakeValue value) {
        return value instanceof Items items ? Optional.of(items.items()) : Optional.empty();
    }

    /// Changes letters; what becomes of a hole is named after it.
    private static Optional<BakeValue> change(
            List<BakeValue> arguments, String name, UnaryOperator<String> change, Location place) {
        if (!(arguments.getFirst() instanceof Scalar || arguments.getFirst() instanceof Unknown)) {
            return none();
        }
        List<Piece> pieces = new ArrayList<>();
        for (Piece piece : arguments.getFirst().text().pieces()) {
            pieces.add(
                    switch (piece) {
                        case Piece.Literal literal -> new Piece.Literal(change.apply(literal.text()));
                        case Piece.Hole hole ->
                                switch (hole.symbol().shape()) {
                                    case ANY, FOLDER ->
                                            new Piece.Hole(
                                                    new Symbol(
                                                            name + "(" + hole.symbol().key() + ")", Symbol.Shape.ANY));
                                    case DIGITS, COMMIT -> hole;
                                };
                    });
        }
        return Optional.of(BakeValue.text(Value.of(pieces), place));
    }

    private static Optional<BakeValue> trimPrefix(List<BakeValue> arguments, Location place) {
        Optional<String> whole = known(arguments, 0);
        Optional<String> prefix = known(arguments, 1);
        if (whole.isEmpty() || prefix.isEmpty()) {
            return none();
        }
        boolean there = whole.get().startsWith(prefix.get());
        return text(there ? whole.get().substring(prefix.get().length()) : whole.get(), place);
    }

    private static Optional<BakeValue> trimSuffix(List<BakeValue> arguments, Location place) {
        Optional<String> whole = known(arguments, 0);
        Optional<String> suffix = known(arguments, 1);
        if (whole.isEmpty() || suffix.isEmpty()) {
            return none();
        }
        boolean there = whole.get().endsWith(suffix.get());
        return text(
                there ? whole.get().substring(0, whole.get().length() - suffix.get().length()) : whole.get(), place);
    }

    /// Leaves only what a target's name may hold.
    static String sanitize(String text) {
        StringBuilder name = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
            name.append(allowed ? c : '_');
        }
        return name.toString();
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }

    private static Optional<BakeValue> digest(String algorithm, List<BakeValue> arguments, Location place) {
        Optional<String> whole = known(arguments, 0);
        if (whole.isEmpty()) {
            return none();
        }
        try {
            byte[] hash = MessageDigest.getInstance(algorithm).digest(whole.get().getBytes(StandardCharsets.UTF_8));
            return text(HexFormat.of().formatHex(hash), place);
        } catch (NoSuchAlgorithmException unsupported) {
            return none();
        }
    }

    private static Optional<BakeValue> replace(List<BakeValue> arguments, Location place) {
        Optional<String> from = known(arguments, 1);
        Optional<String> to = known(arguments, 2);
        return known(arguments, 0)
                .filter(_ -> from.filter(text -> !text.isEmpty()).isPresent() && to.isPresent())
                .flatMap(text -> text(text.replace(from.orElseThrow(), to.orElseThrow()), place));
    }

    private static Optional<BakeValue> join(List<BakeValue> arguments, Location place) {
        if (!(arguments.getFirst() instanceof Scalar separator)) {
            return none();
        }
        List<Value> values = new ArrayList<>();
        for (BakeValue list : arguments.subList(1, arguments.size())) {
            Optional<List<BakeValue>> items = items(list);
            if (items.isEmpty() || items.get().stream().anyMatch(item -> !(item instanceof Scalar))) {
                return none();
            }
            for (BakeValue item : items.get()) {
                if (!values.isEmpty()) {
                    values.add(separator.value());
                }
                values.add(item.text());
            }
        }
        return Optional.of(BakeValue.text(Value.concat(values), place));
    }

    private static Optional<BakeValue> split(List<BakeValue> arguments, Location place) {
        Optional<String> separator = known(arguments, 0).filter(text -> !text.isEmpty());
        Optional<String> whole = known(arguments, 1);
        if (separator.isEmpty() || whole.isEmpty()) {
            return none();
        }
        List<BakeValue> parts = new ArrayList<>();
        int from = 0;
        for (int at = whole.get().indexOf(separator.get()); at >= 0; at = whole.get().indexOf(separator.get(), from)) {
            parts.add(BakeValue.text(Value.known(whole.get().substring(from, at)), place));
            from = at + separator.get().length();
        }
        parts.add(BakeValue.text(Value.known(whole.get().substring(from)), place));
        return Optional.of(new Items(parts, place));
    }

    /// `%s`, `%d`, `%v` and `%%`; with any other verb the result is not known.
    private static Optional<BakeValue> format(List<BakeValue> arguments, Location place) {
        Optional<String> pattern = known(arguments, 0);
        if (pattern.isEmpty()) {
            return none();
        }
        List<Value> values = new ArrayList<>();
        int next = 1;
        int from = 0;
        for (int at = pattern.get().indexOf('%'); at >= 0; at = pattern.get().indexOf('%', from)) {
            values.add(Value.known(pattern.get().substring(from, at)));
            char verb = at + 1 < pattern.get().length() ? pattern.get().charAt(at + 1) : ' ';
            if (verb == '%') {
                values.add(Value.known("%"));
            } else if ((verb == 's' || verb == 'd' || verb == 'v')
                    && next < arguments.size()
                    && arguments.get(next) instanceof Scalar scalar) {
                values.add(scalar.value());
                next++;
            } else {
                return none();
            }
            from = at + 2;
        }
        values.add(Value.known(pattern.get().substring(from)));
        return Optional.of(BakeValue.text(Value.concat(values), place));
    }

    /// As [#format] for each element of the lists among the arguments.
    private static Optional<BakeValue> formatList(List<BakeValue> arguments, Location place) {
        int length = -1;
        for (BakeValue argument : arguments) {
            if (argument instanceof Items items) {
                if (length >= 0 && length != items.items().size()) {
                    return none();
                }
                length = items.items().size();
            }
        }
        List<BakeValue> results = new ArrayList<>();
        for (int i = 0; i < (length < 0 ? 1 : length); i++) {
            List<BakeValue> row = new ArrayList<>();
            for (BakeValue argument : arguments) {
                row.add(argument instanceof Items items ? items.items().get(i) : argument);
            }
            Optional<BakeValue> one = format(row, place);
            if (one.isEmpty()) {
                return none();
            }
            results.add(one.get());
        }
        return Optional.of(new Items(results, place));
    }

    private static Optional<BakeValue> concat(List<BakeValue> arguments, Location place) {
        List<BakeValue> all = new ArrayList<>();
        for (BakeValue argument : arguments) {
            switch (argument) {
                case Items items -> all.addAll(items.items());
                // Stands for any number of elements.
                case Unknown unknown -> all.add(unknown);
                case Scalar _, Null _, Fields _ -> {
                    return none();
                }
            }
        }
        return Optional.of(new Items(all, place));
    }

    private static Optional<BakeValue> flatten(BakeValue list, Location place) {
        List<BakeValue> all = new ArrayList<>();
        return flatten(list, all, 0) ? Optional.of(new Items(all, place)) : none();
    }

    private static final int DEEPEST_LIST = 20;

    private static boolean flatten(BakeValue value, List<BakeValue> into, int depth) {
        if (!(value instanceof Items items)) {
            into.add(value);
            return depth > 0;
        }
        return depth < DEEPEST_LIST && items.items().stream().allMatch(item -> flatten(item, into, depth + 1));
    }

    private static Optional<BakeValue> compact(BakeValue list, Location place) {
        return items(list)
                .filter(items -> items.stream().allMatch(item -> item.text().isKnown()))
                .map(items -> new Items(items.stream().filter(item -> !item.text().is("")).toList(), place));
    }

    private static Optional<BakeValue> distinct(BakeValue list, Location place) {
        Optional<List<BakeValue>> items =
                items(list).filter(all -> all.stream().allMatch(item -> item instanceof Scalar));
        if (items.isEmpty()) {
            return none();
        }
        Map<String, BakeValue> first = new LinkedHashMap<>();
        items.get().forEach(item -> first.putIfAbsent(item.text().toString(), item));
        return Optional.of(new Items(List.copyOf(first.values()), place));
    }

    private static Optional<BakeValue> contains(List<BakeValue> arguments, Location place) {
        Optional<List<BakeValue>> items = items(arguments.getFirst());
        if (items.isEmpty()) {
            return none();
        }
        boolean open = false;
        for (BakeValue item : items.get()) {
            Optional<Boolean> equal = Evaluation.areEqual(item, arguments.get(1));
            if (equal.filter(value -> value).isPresent()) {
                return Optional.of(bool(true, place));
            }
            open |= equal.isEmpty();
        }
        return open ? none() : Optional.of(bool(false, place));
    }

    private static Optional<BakeValue> coalesce(List<BakeValue> arguments) {
        for (BakeValue argument : arguments) {
            switch (argument) {
                case Null _ -> {}
                case Unknown _ -> {
                    return none();
                }
                case Scalar _, Items _, Fields _ -> {
                    return Optional.of(argument);
                }
            }
        }
        return none();
    }

    private static Optional<BakeValue> element(List<BakeValue> arguments) {
        return items(arguments.getFirst())
                .flatMap(items ->
                        known(arguments, 1).flatMap(index -> Numbers.index(index, items.size())).map(items::get));
    }

    private static Optional<BakeValue> length(BakeValue value, Location place) {
        return switch (value) {
            case Items items when items.items().stream().noneMatch(Unknown.class::isInstance) ->
                    Optional.of(count(items.items().size(), place));
            case Fields fields when fields.others() == Others.ABSENT ->
                    Optional.of(count(fields.entries().size(), place));
            case Scalar _, Null _, Items _, Fields _, Unknown _ -> none();
        };
    }

    private static BakeValue count(int count, Location place) {
        return new Scalar(Type.NUMBER, Value.known(Integer.toString(count)), place);
    }

    private static Optional<BakeValue> keys(BakeValue value, Location place) {
        return complete(value)
                .map(entries ->
                        new Items(
                                entries.keySet().stream()
                                        .sorted()
                                        .map(key -> BakeValue.text(Value.known(key), place))
                                        .toList(),
                                place));
    }

    /// In the order of the keys.
    private static Optional<BakeValue> values(BakeValue value, Location place) {
        return complete(value)
                .map(entries ->
                        new Items(
                                entries.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(Map.Entry::getValue)
                                        .toList(),
                                place));
    }

    private static Optional<Map<String, BakeValue>> complete(BakeValue value) {
        return value instanceof Fields fields && fields.others() == Others.ABSENT
                ? Optional.of(fields.entries())
                : Optional.empty();
    }

    private static Optional<BakeValue> merge(List<BakeValue> arguments, Location place) {
        Map<String, BakeValue> all = new LinkedHashMap<>();
        Others others = Others.ABSENT;
        for (BakeValue argument : arguments) {
            switch (argument) {
                case Fields fields -> {
                    all.putAll(fields.entries());
                    others = fields.others() == Others.POSSIBLE ? Others.POSSIBLE : others;
                }
                case Null _ -> {}
                case Scalar _, Items _, Unknown _ -> {
                    return none();
                }
            }
        }
        return Optional.of(new Fields(all, others, place));
    }

    private static Optional<BakeValue> lookup(List<BakeValue> arguments) {
        return complete(arguments.getFirst())
                .flatMap(entries -> known(arguments, 1).map(key -> entries.getOrDefault(key, arguments.get(2))));
    }

    private static Optional<BakeValue> both(List<BakeValue> arguments, Location place) {
        Optional<Boolean> one = Evaluation.truth(arguments.get(0));
        Optional<Boolean> other = Evaluation.truth(arguments.get(1));
        return one.isPresent() && other.isPresent() ? Optional.of(bool(one.get() && other.get(), place)) : none();
    }

    private static Optional<BakeValue> any(List<BakeValue> arguments, Location place) {
        Optional<Boolean> one = Evaluation.truth(arguments.get(0));
        Optional<Boolean> other = Evaluation.truth(arguments.get(1));
        return one.isPresent() && other.isPresent() ? Optional.of(bool(one.get() || other.get(), place)) : none();
    }
}
