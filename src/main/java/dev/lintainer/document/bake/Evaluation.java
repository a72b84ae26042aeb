package dev.lintainer.document.bake;

import dev.lintainer.document.bake.BakeValue.Fields;
import dev.lintainer.document.bake.BakeValue.Items;
import dev.lintainer.document.bake.BakeValue.Null;
import dev.lintainer.document.bake.BakeValue.Others;
import dev.lintainer.document.bake.BakeValue.Scalar;
import dev.lintainer.document.bake.BakeValue.Type;
import dev.lintainer.document.bake.BakeValue.Unknown;
import dev.lintainer.document.value.Comparison;
import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.syntax.hcl.HclExpression;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Evaluates the expressions of some bake files in an environment
/// (https://github.com/docker/buildx/blob/master/bake/hclparser/hclparser.go). What cannot be told, and what takes too
/// long, is unknown. For one thread.
final class Evaluation {
    private static final int MOST_STEPS = 200_000;
    private static final int DEEPEST = 300;
    private static final int LONGEST_TEXT = 20_000;

    private final BakeEnvironment environment;
    private final Map<String, BakeVariable> variables = new HashMap<>();
    private final Map<String, BakeAttribute> attributes = new HashMap<>();
    private final Map<String, BakeFunction> functions = new HashMap<>();
    private final Map<String, List<BakeBlock>> targets = new HashMap<>();
    private final Map<String, List<BakeBlock>> groups = new HashMap<>();
    private final Map<String, BakeValue> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int steps;
    private int depth;

    Evaluation(List<BakeFile> files, BakeEnvironment environment) {
        this.environment = environment;
        for (BakeFile file : files) {
            file.variables().forEach(variable -> variables.put(variable.name(), variable));
            file.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute));
            file.functions().forEach(function -> functions.put(function.name(), function));
            file.targets().forEach(block -> blocks(targets, block));
            file.groups().forEach(block -> blocks(groups, block));
        }
    }

    private static void blocks(Map<String, List<BakeBlock>> blocks, BakeBlock block) {
        blocks.computeIfAbsent(block.label(), _ -> new ArrayList<>()).add(block);
    }

    /// Whether so much was asked for that the rest is not evaluated.
    boolean isExhausted() {
        return steps > MOST_STEPS;
    }

    BakeValue evaluate(HclExpression expression, Frame frame) {
        steps++;
        if (isExhausted() || depth >= DEEPEST) {
            return unknown(expression, frame);
        }
        depth++;
        BakeValue value = value(expression, frame);
        depth--;
        return value;
    }

    private BakeValue value(HclExpression expression, Frame frame) {
        Location place = frame.place(expression);
        return switch (expression) {
            case HclExpression.Template template -> template(template, frame);
            case HclExpression.Text text -> BakeValue.text(Value.known(text.text()), place);
            case HclExpression.Interpolation interpolation -> evaluate(interpolation.expression(), frame);
            case HclExpression.Joined joined -> joined(joined, frame);
            case HclExpression.NullLiteral _ -> new Null(place);
            case HclExpression.BooleanLiteral literal -> bool(literal.value(), place);
            case HclExpression.NumberLiteral literal ->
                    Numbers.parse(literal.text())
                            .<BakeValue>map(number -> Numbers.scalar(number, place))
                            .orElseGet(() -> unknown(expression, frame));
            case HclExpression.Variable variable -> variable(variable.name(), frame).at(place);
            case HclExpression.Property property -> property(property, frame).at(place);
            case HclExpression.Index index -> index(index, frame).at(place);
            case HclExpression.Splat splat -> splat(splat, frame);
            case HclExpression.Element _ -> variable(Frame.ELEMENT, frame);
            case HclExpression.Call call -> call(call, frame).at(place);
            case HclExpression.Tuple tuple ->
                    new Items(tuple.items().stream().map(item -> evaluate(item, frame)).toList(), place);
            case HclExpression.Mapping mapping -> mapping(mapping, frame);
            case HclExpression.For loop -> loop(loop, frame);
            case HclExpression.Unary unary -> unary(unary, frame);
            case HclExpression.Binary binary -> binary(binary, frame);
            case HclExpression.Conditional choice -> choice(choice, frame);
            case HclExpression.Invalid _ -> unknown(expression, frame);
        };
    }

    private Unknown unknown(HclExpression expression, Frame frame) {
        return new Unknown(
                environment.call() + "/" + frame.source().path() + ":" + expression.span().start() + frame.id(),
                frame.place(expression));
    }

    private static Scalar bool(boolean value, Location place) {
        return new Scalar(Type.BOOLEAN, Value.known(Boolean.toString(value)), place);
    }

    private BakeValue template(HclExpression.Template template, Frame frame) {
        Location place = frame.place(template);
        if (template.parts().size() == 1 && template.parts().getFirst() instanceof HclExpression.Interpolation only) {
            return evaluate(only.expression(), frame).at(place);
        }
        List<Value> values = new ArrayList<>(template.parts().size());
        for (HclExpression part : template.parts()) {
            BakeValue value = evaluate(part, frame);
            boolean isText = value instanceof Scalar || value instanceof Unknown;
            values.add(isText ? value.text() : Value.unknown(unknown(part, frame).key()));
        }
        return text(Value.concat(values), template, frame);
    }

    private BakeValue text(Value value, HclExpression expression, Frame frame) {
        int length = 0;
        for (Piece piece : value.pieces()) {
            length += piece instanceof Piece.Literal literal ? literal.text().length() : 1;
        }
        steps += length / 64;
        return length > LONGEST_TEXT ? unknown(expression, frame) : BakeValue.text(value, frame.place(expression));
    }

    private BakeValue joined(HclExpression.Joined joined, Frame frame) {
        BakeValue each = loop(joined.each(), frame);
        return each instanceof Items items
                ? text(Value.concat(items.items().stream().map(BakeValue::text).toList()), joined, frame)
                : unknown(joined, frame);
    }

    private BakeValue variable(String name, Frame frame) {
        BakeValue local = frame.locals().get(name);
        return local != null ? local : global(name, frame);
    }

    private BakeValue global(String name, Frame frame) {
        Location start = new Location(frame.source(), Span.at(0));
        Unknown unknown = new Unknown(environment.call() + "/" + name, start);
        if (name.equals("BAKE_CMD_CONTEXT")) {
            return BakeValue.text(Value.known("cwd://"), start);
        }
        BakeValue value = known.get(name);
        if (value != null) {
            return value;
        }
        if (!open.add(name)) {
            return unknown;
        }
        BakeAttribute attribute = attributes.get(name);
        BakeVariable variable = variables.get(name);
        if (attribute != null) {
            value = evaluate(attribute.value(), Frame.of(attribute.location().file()));
        } else if (variable != null) {
            value = new VariableValue(variable, environment, unknown.key()).of(this);
        } else {
            value = unknown;
        }
        open.remove(name);
        known.put(name, value);
        return value;
    }

    private BakeValue property(HclExpression.Property property, Frame frame) {
        Optional<BakeValue> reference = reference(property, frame);
        if (reference.isPresent()) {
            return reference.get();
        }
        return entry(evaluate(property.target(), frame), property.name(), property, frame);
    }

    /// `target.name.attribute`, as the blocks of that name set it themselves.
    private Optional<BakeValue> reference(HclExpression.Property property, Frame frame) {
        HclExpression block =
                switch (property.target()) {
                    case HclExpression.Property inner -> inner.target();
                    case HclExpression.Index inner -> inner.target();
                    default -> property.target();
                };
        if (block == property.target()
                || !(block instanceof HclExpression.Variable(String kind, var _))
                || !kind.equals("target") && !kind.equals("group")
                || frame.locals().containsKey(kind)) {
            return Optional.empty();
        }
        Optional<String> label =
                switch (property.target()) {
                    case HclExpression.Property inner -> Optional.of(inner.name());
                    case HclExpression.Index inner -> evaluate(inner.key(), frame).text().literal();
                    default -> Optional.empty();
                };
        List<BakeBlock> blocks =
                label.flatMap(name -> Optional.ofNullable((kind.equals("target") ? targets : groups).get(name)))
                        .orElse(List.of());
        String key = kind + "." + label.orElse("") + "." + property.name();
        boolean readable = blocks.stream().allMatch(each -> each.attribute("matrix").isEmpty());
        if (blocks.isEmpty() || !readable || !open.add(key)) {
            return Optional.of(unknown(property, frame));
        }
        BakeValue value = new Null(frame.place(property));
        for (BakeBlock each : blocks) {
            Optional<BakeAttribute> attribute = each.attribute(property.name());
            if (attribute.isPresent()) {
                value = evaluate(attribute.get().value(), Frame.of(each.location().file()));
            }
        }
        open.remove(key);
        return Optional.of(value);
    }

    private BakeValue entry(BakeValue holder, String name, HclExpression expression, Frame frame) {
        if (holder instanceof Fields fields && fields.entries().containsKey(name)) {
            return fields.entries().getOrDefault(name, unknown(expression, frame));
        }
        return unknown(expression, frame);
    }

    private BakeValue index(HclExpression.Index index, Frame frame) {
        BakeValue holder = evaluate(index.target(), frame);
        BakeValue key = evaluate(index.key(), frame);
        Optional<String> name = key instanceof Scalar ? key.text().literal() : Optional.empty();
        if (name.isEmpty()) {
            return unknown(index, frame);
        }
        if (holder instanceof Items items) {
            return Numbers.index(name.get(), items.items().size())
                    .map(at -> items.items().get(at))
                    .orElseGet(() -> unknown(index, frame));
        }
        return entry(holder, name.get(), index, frame);
    }

    private BakeValue splat(HclExpression.Splat splat, Frame frame) {
        BakeValue target = evaluate(splat.target(), frame);
        List<BakeValue> elements =
                switch (target) {
                    case Items items -> items.items();
                    case Null _ -> List.of();
                    case Scalar _, Fields _ -> List.of(target);
                    case Unknown _ -> List.of();
                };
        if (target instanceof Unknown) {
            return unknown(splat, frame);
        }
        List<BakeValue> results = new ArrayList<>(elements.size());
        for (BakeValue element : elements) {
            Frame inner = frame.with("*" + results.size(), Map.of(Frame.ELEMENT, element));
            results.add(evaluate(splat.each(), inner));
        }
        return new Items(results, frame.place(splat));
    }

    private BakeValue call(HclExpression.Call call, Frame frame) {
        List<BakeValue> arguments = new ArrayList<>();
        for (HclExpression argument : call.arguments()) {
            arguments.add(evaluate(argument, frame));
        }
        if (call.expansion() == HclExpression.Expansion.LAST) {
            if (arguments.isEmpty() || !(arguments.removeLast() instanceof Items rest)) {
                return unknown(call, frame);
            }
            arguments.addAll(rest.items());
        }
        BakeFunction own = functions.get(call.function());
        if (own == null || Functions.isStandard(call.function())) {
            BakeValue result =
                    Functions.call(call.function(), arguments, frame.place(call)).orElseGet(() -> unknown(call, frame));
            return result instanceof Scalar scalar && scalar.type() == Type.STRING
                    ? text(scalar.value(), call, frame)
                    : result;
        }
        return apply(own, arguments, call, frame);
    }

    private BakeValue apply(BakeFunction function, List<BakeValue> arguments, HclExpression.Call call, Frame frame) {
        int fixed = function.parameters().size();
        boolean fits = function.rest().isPresent() ? arguments.size() >= fixed : arguments.size() == fixed;
        if (!fits) {
            return unknown(call, frame);
        }
        Map<String, BakeValue> names = new HashMap<>();
        for (int i = 0; i < fixed; i++) {
            names.put(function.parameters().get(i), arguments.get(i));
        }
        function.rest()
                .ifPresent(rest ->
                        names.put(rest, new Items(arguments.subList(fixed, arguments.size()), frame.place(call))));
        String id = "(" + frame.source().path() + ":" + call.span().start() + frame.id() + ")";
        return evaluate(function.result(), new Frame(function.location().file(), id, names));
    }

    private BakeValue mapping(HclExpression.Mapping mapping, Frame frame) {
        Map<String, BakeValue> entries = new LinkedHashMap<>();
        Others others = Others.ABSENT;
        for (HclExpression.Entry entry : mapping.entries()) {
            Optional<String> key = evaluate(entry.key(), frame).text().literal();
            if (key.isPresent()) {
                entries.put(key.get(), evaluate(entry.value(), frame));
            } else {
                others = Others.POSSIBLE;
            }
        }
        return new Fields(entries, others, frame.place(mapping));
    }

    private BakeValue loop(HclExpression.For loop, Frame frame) {
        BakeValue collection = evaluate(loop.collection(), frame);
        Map<String, BakeValue> elements = new LinkedHashMap<>();
        if (collection instanceof Items items) {
            for (BakeValue item : items.items()) {
                elements.put(Integer.toString(elements.size()), item);
            }
        } else if (collection instanceof Fields fields && fields.others() == Others.ABSENT) {
            elements.putAll(fields.entries());
        } else {
            return unknown(loop, frame);
        }
        List<BakeValue> results = new ArrayList<>();
        Map<String, BakeValue> entries = new LinkedHashMap<>();
        for (Map.Entry<String, BakeValue> element : elements.entrySet()) {
            Map<String, BakeValue> names = new HashMap<>();
            Type type = collection instanceof Items ? Type.NUMBER : Type.STRING;
            loop.key()
                    .ifPresent(name ->
                            names.put(
                                    name,
                                    new Scalar(type, Value.known(element.getKey()), element.getValue().location())));
            names.put(loop.value(), element.getValue());
            Frame inner = frame.with("[" + element.getKey() + "]", names);
            Optional<Boolean> wanted =
                    loop.condition().isEmpty() ? Optional.of(true) : truth(evaluate(loop.condition().get(), inner));
            Optional<String> key = loop.resultKey().flatMap(name -> evaluate(name, inner).text().literal());
            if (wanted.isEmpty() || loop.resultKey().isPresent() && key.isEmpty() || isExhausted()) {
                return unknown(loop, frame);
            }
            if (wanted.get()) {
                BakeValue result = evaluate(loop.result(), inner);
                results.add(result);
                key.ifPresent(name -> entries.put(name, result));
            }
        }
        if (loop.grouping() == HclExpression.Grouping.BY_KEY) {
            return unknown(loop, frame);
        }
        return loop.resultKey().isPresent()
                ? new Fields(entries, Others.ABSENT, frame.place(loop))
                : new Items(results, frame.place(loop));
    }

    private BakeValue unary(HclExpression.Unary unary, Frame frame) {
        BakeValue operand = evaluate(unary.operand(), frame);
        Location place = frame.place(unary);
        return switch (unary.operator()) {
            case NOT ->
                    truth(operand).<BakeValue>map(value -> bool(!value, place)).orElseGet(() -> unknown(unary, frame));
            case NEGATE ->
                    Numbers.of(operand)
                            .<BakeValue>map(number -> Numbers.scalar(number.negate(), place))
                            .orElseGet(() -> unknown(unary, frame));
        };
    }

    private BakeValue binary(HclExpression.Binary binary, Frame frame) {
        BakeValue left = evaluate(binary.left(), frame);
        BakeValue right = evaluate(binary.right(), frame);
        Location place = frame.place(binary);
        Optional<? extends BakeValue> result =
                switch (binary.operator()) {
                    case OR -> either(left, right, true).map(value -> bool(value, place));
                    case AND -> either(left, right, false).map(value -> bool(value, place));
                    case EQUAL -> areEqual(left, right).map(value -> bool(value, place));
                    case NOT_EQUAL -> areEqual(left, right).map(value -> bool(!value, place));
                    case GREATER_OR_EQUAL -> Numbers.compare(left, right).map(order -> bool(order >= 0, place));
                    case LESS_OR_EQUAL -> Numbers.compare(left, right).map(order -> bool(order <= 0, place));
                    case GREATER -> Numbers.compare(left, right).map(order -> bool(order > 0, place));
                    case LESS -> Numbers.compare(left, right).map(order -> bool(order < 0, place));
                    case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO ->
                            Numbers.compute(binary.operator(), left, right)
                                    .map(number -> Numbers.scalar(number, place));
                };
        return result.<BakeValue>map(value -> value).orElseGet(() -> unknown(binary, frame));
    }

    /// `||` for `decisive` true, `&&` for false: one operand may settle it.
    private static Optional<Boolean> either(BakeValue left, BakeValue right, boolean decisive) {
        Optional<Boolean> one = truth(left);
        Optional<Boolean> other = truth(right);
        if (one.filter(value -> value == decisive).isPresent()
                || other.filter(value -> value == decisive).isPresent()) {
            return Optional.of(decisive);
        }
        return one.isPresent() && other.isPresent() ? Optional.of(!decisive) : Optional.empty();
    }

    static Optional<Boolean> truth(BakeValue value) {
        if (!(value instanceof Scalar scalar)) {
            return Optional.empty();
        }
        return scalar.value().is("true")
                ? Optional.of(true)
                : scalar.value().is("false") ? Optional.of(false) : Optional.empty();
    }

    /// Values of different types are never equal.
    static Optional<Boolean> areEqual(BakeValue left, BakeValue right) {
        if (left instanceof Unknown || right instanceof Unknown) {
            return Optional.empty();
        }
        if (left instanceof Scalar one && right instanceof Scalar other) {
            if (one.type() != other.type()) {
                return Optional.of(false);
            }
            return switch (Comparison.of(one.value(), other.value())) {
                case SAME -> Optional.of(true);
                case DIFFERENT -> Optional.of(false);
                case POSSIBLE -> Optional.empty();
            };
        }
        if (left instanceof Null && right instanceof Null) {
            return Optional.of(true);
        }
        boolean collections =
                (left instanceof Items || left instanceof Fields)
                        && (right instanceof Items || right instanceof Fields);
        return collections ? Optional.empty() : Optional.of(false);
    }

    private BakeValue choice(HclExpression.Conditional choice, Frame frame) {
        Optional<Boolean> condition = truth(evaluate(choice.condition(), frame));
        if (condition.isPresent()) {
            return evaluate(condition.get() ? choice.then() : choice.otherwise(), frame);
        }
        BakeValue then = evaluate(choice.then(), frame);
        BakeValue otherwise = evaluate(choice.otherwise(), frame);
        boolean same = areEqual(then, otherwise).filter(equal -> equal).isPresent();
        return same ? then : unknown(choice, frame);
    }
}
