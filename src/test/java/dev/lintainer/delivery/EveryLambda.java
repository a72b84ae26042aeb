package dev.lintainer.delivery;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the compiler leaves to bootstrap methods, in many forms: what it says must be the same when that is spelled
/// out.
final class EveryLambda extends EveryLambdaBase {
    private static final Supplier<String> CONSTANT = () -> "constant";

    private final List<String> said = new ArrayList<>();
    private final String name = "own";

    /// All that there is to say, line by line.
    static List<String> say() {
        EveryLambda all = new EveryLambda();
        all.capture((byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, true, "text", new int[] {7, 8});
        all.refer();
        all.convert();
        all.nest();
        all.mixInterfaces();
        all.manyOfOneKind();
        all.records();
        all.switchTypes();
        all.compare();
        all.join((byte) -1, 'c', (short) -2, 3, 4L, 5f, 6d, null, new StringBuilder("built"));
        return all.said;
    }

    private void say(Object what) {
        said.add(String.valueOf(what));
    }

    private void capture(
            byte b, char c, short s, int i, long l, float f, double d, boolean yes, String text, int[] numbers) {
        Supplier<String> all = () -> "" + b + c + s + i + l + f + d + yes + text + Arrays.toString(numbers) + name;
        say(all.get());
        IntFunction<Object> twoLongs = n -> l + n + (yes ? d : l);
        say(twoLongs.apply(9));
        BiFunction<Long, Double, String> wide = (x, y) -> x + "," + y + "," + i + "," + l;
        say(wide.apply(1L, 2d));
        DoubleUnaryOperator primitive = x -> x * f + s;
        say(primitive.applyAsDouble(3));
        say(CONSTANT.get());
    }

    private void refer() {
        String bound = "bound";
        Supplier<Integer> length = bound::length;
        Function<String, Integer> unbound = String::length;
        Function<String, StringBuilder> made = StringBuilder::new;
        Function<String, Part> inner = Part::new;
        IntFunction<String[]> array = String[]::new;
        Function<Object[], List<Object>> variable = Arrays::asList;
        Supplier<String> above = super::inherited;
        Supplier<String> mine = this::inherited;
        Supplier<String> hidden = this::secret;
        Function<Shape, String> ofInterface = Shape::describe;
        Function<Shape, String> privately = Shape::quietly;
        Supplier<Shape> round = () -> () -> "round";
        say(length.get() + unbound.apply("four") + made.apply("made").append('!').toString());
        say(inner.apply("part").name());
        say(array.apply(3).length + " " + variable.apply(new Object[] {1, "2"}));
        say(above.get() + mine.get() + hidden.get());
        say(ofInterface.apply(round.get()) + privately.apply(round.get()));
        Callable<String> thrown =
                () -> {
                    throw new IllegalStateException("thrown");
                };
        try {
            say(thrown.call());
        } catch (Exception fault) {
            say(fault.getMessage());
        }
        List<String> list = new ArrayList<>();
        Consumer<String> dropsTheResult = list::add;
        dropsTheResult.accept("added");
        say(list);
    }

    private void convert() {
        ToLongFunction<Integer> unboxedAndWidened = Integer::intValue;
        ToDoubleFunction<Integer> widenedToo = n -> n;
        Comparator<Integer> unboxes = Integer::compare;
        IntBinaryOperator max = Math::max;
        IntToLongFunction widens = Math::abs;
        Supplier<Object> boxes = () -> 12;
        LongFunction<Object> boxesLong = Long::valueOf;
        Function<Integer, Object> toObject = EveryLambda::half;
        Function<Character, Boolean> letters = Character::isLetter;
        ObjIntConsumer<StringBuilder> appends = StringBuilder::append;
        UnaryOperator<String> same = String::strip;
        BinaryOperator<Integer> sum = Integer::sum;
        ToIntFunction<Short> ofShort = Short::intValue;
        IntPredicate odd = n -> n % 2 == 1;
        StringBuilder text = new StringBuilder();
        appends.accept(text, 42);
        say(unboxedAndWidened.applyAsLong(1) + widenedToo.applyAsDouble(2) + unboxes.compare(3, 4));
        say(max.applyAsInt(5, 6) + widens.applyAsLong(-7));
        say(boxes.get() + " " + boxesLong.apply(8) + " " + toObject.apply(9) + " " + letters.apply('x') + " " + text);
        say(same.apply(" stripped ") + sum.apply(1, 2) + ofShort.applyAsInt((short) 3) + odd.test(3));
        say(
                IntStream.range(0, 20)
                        .filter(odd)
                        .boxed()
                        .collect(Collectors.groupingBy(n -> n % 3, Collectors.counting())));
        @SuppressWarnings({"unchecked", "rawtypes"})
        Function<Object, Object> polluted = (Function) (Function<String, Integer>) String::length;
        try {
            say(polluted.apply(1));
        } catch (ClassCastException fault) {
            say("no string");
        }
    }

    private static double half(int number) {
        return number / 2d;
    }

    private void nest() {
        Function<Integer, Function<Integer, Supplier<String>>> curried = a -> b -> () -> name + (a + b);
        say(curried.apply(1).apply(2).get());
        Supplier<String> anonymous =
                new Supplier<>() {
                    private final Supplier<String> within = () -> "within " + name;

                    @Override
                    public String get() {
                        return within.get();
                    }
                };
        say(anonymous.get());
        say(Arrays.stream(Grade.values()).map(Grade::told).toList());
        say(new Part("held").told().get());
    }

    /// Both have a `label`, one of them a default.
    private void mixInterfaces() {
        Named named = () -> "named";
        Labelled labelled = () -> "labelled";
        Object marked = (Marked) () -> "marked";
        say(named.label() + " " + labelled.label() + " " + (marked instanceof Marked) + " " + (labelled.asked()));
        Object plain = (Supplier<String>) () -> "plain";
        say(plain instanceof Marked);
        Runnable serializable = (Runnable & Serializable) () -> say("serializable");
        serializable.run();
        say(serializable instanceof Serializable);
        Predicate<String> empty = String::isEmpty;
        say(empty.negate().or(text -> text == null).test(""));
        Comparator<String> byLength = Comparator.comparing(String::length);
        say(byLength.reversed().thenComparing(Comparator.naturalOrder()).compare("b", "a"));
    }

    private void manyOfOneKind() {
        Counter counter = new Counter();
        counter.count();
        say(counter.total);
    }

    private void records() {
        Everything one = new Everything((byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, true, "text", new int[0], List.of(1));
        Everything same =
                new Everything((byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, true, "text", one.numbers(), List.of(1));
        say(
                one.equals(same)
                        + " "
                        + one.equals(null)
                        + " "
                        + one.equals("text")
                        + " "
                        + (one.hashCode() == same.hashCode()));
        for (Everything other :
                List.of(
                        new Everything(
                                (byte) 0, 'c', (short) 2, 3, 4L, 5f, 6d, true, "text", one.numbers(), List.of(1)),
                        new Everything(
                                (byte) 1, 'd', (short) 2, 3, 4L, 5f, 6d, true, "text", one.numbers(), List.of(1)),
                        new Everything(
                                (byte) 1, 'c', (short) 2, 3, 9L, 5f, 6d, true, "text", one.numbers(), List.of(1)),
                        new Everything(
                                (byte) 1, 'c', (short) 2, 3, 4L, 9f, 6d, true, "text", one.numbers(), List.of(1)),
                        new Everything(
                                (byte) 1, 'c', (short) 2, 3, 4L, 5f, 9d, true, "text", one.numbers(), List.of(1)),
                        new Everything(
                                (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, false, "text", one.numbers(), List.of(1)),
                        new Everything((byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, true, "text", new int[0], List.of(1)),
                        new Everything(
                                (byte) 1, 'c', (short) 2, 3, 4L, 5f, 6d, true, "text", one.numbers(), List.of(2)))) {
            say(one.equals(other));
        }
        record Local(double value) {}
        record None() {}
        say(new Local(Double.NaN).equals(new Local(Double.NaN)) + " " + new Local(0d).equals(new Local(-0d)));
        say(new Local(1.5) + " " + new Local(1.5).hashCode() + " " + new None() + new None().hashCode());
        say(new None().equals(new None()));
        Plain plain = new Plain((byte) -1, 'x', (short) -2, 1 << 20, 1L << 40, 0.1f, 0.2, false, "é");
        say(plain + " " + plain.hashCode());
    }

    private void switchTypes() {
        for (Object each : new Object[] {1, "two", 'x', List.of()}) {
            say(
                    switch (each) {
                        case Integer number when number > 5 -> "large";
                        case Integer number -> "number " + number;
                        case String text -> "text " + text;
                        case List<?> list -> "list " + list.size();
                        default -> "other";
                    });
        }
    }

    private void compare() {
        Comparator<String> byLength = Comparator.comparingInt(String::length);
        Comparator<String> byEnd = Comparator.comparing(text -> text.charAt(text.length() - 1));
        List<String> words = List.of("pear", "fig", "apple", "plum", "lemon", "lime", "kiwi");
        say(words.stream().sorted(byLength.thenComparing(byEnd)).toList());
        say(words.stream().sorted(byEnd.reversed().thenComparing(text -> text.charAt(1))).toList());
        say(words.stream().sorted(Comparator.comparing(String::length, Comparator.reverseOrder())).toList());
        say(new TreeMap<>(Map.of(2, "b", 1, "a")).entrySet().stream().sorted(Map.Entry.comparingByKey()).toList());
        say(Map.of("x", 1).entrySet().stream().min(Map.Entry.comparingByKey()).orElseThrow());
        say(Ordered.FIRST.compare("a", "bb"));
    }

    private void join(
            byte b, char c, short s, int i, long l, float f, double d, @Nullable Object nothing, CharSequence text) {
        say(b + "," + c + s + i + l + f + d + nothing + text);
        String one = "one";
        one += 2 + i + 'x';
        say(one + "\1" + one + '\2' + i);
        char[] letters = {'a'};
        say("letters " + (letters.length > 0 ? one + true : l + ""));
    }

    private interface Ordered {
        Comparator<String> FIRST = Comparator.comparing(text -> text.charAt(0));
    }

    private String secret() {
        return "secret";
    }

    @Override
    protected String inherited() {
        return "overridden ";
    }

    private record Part(String name) {
        Supplier<String> told() {
            return () -> "told " + name;
        }
    }

    private record Plain(byte b, char c, short s, int i, long l, float f, double d, boolean yes, String text) {}

    private record Everything(
            byte b,
            char c,
            short s,
            int i,
            long l,
            float f,
            double d,
            boolean yes,
            String text,
            int[] numbers,
            List<Integer> list) {}

    private enum Grade {
        LOW(() -> "low"),
        HIGH(() -> "high");

        private final Supplier<String> text;

        Grade(Supplier<String> text) {
            this.text = text;
        }

        private String told() {
            return text.get();
        }
    }

    private interface Shape {
        String name();

        default String describe() {
            Supplier<String> described = () -> "a " + name() + " shape ";
            return described.get();
        }

        private String quietly() {
            Supplier<String> quiet = this::whispered;
            return quiet.get();
        }

        private String whispered() {
            return "(" + name() + ")";
        }
    }

    private interface Named {
        String label();
    }

    private interface Labelled {
        String text();

        default String label() {
            return "label of " + text();
        }

        default boolean asked() {
            return this instanceof Marked;
        }
    }

    private interface Marked {
        String mark();
    }

    /// More lambdas of one kind than one method takes.
    private static final class Counter {
        private int total;

        private void add(int number, Supplier<Integer> supplier) {
            total = total * 31 + supplier.get() - number;
        }

        private void count() {
            add(0, () -> 0 * 1);
            add(1, () -> 1 * 2);
            add(2, () -> 2 * 3);
            add(3, () -> 3 * 4);
            add(4, () -> 4 * 5);
            add(5, () -> 5 * 6);
            add(6, () -> 6 * 7);
            add(7, () -> 7 * 8);
            add(8, () -> 8 * 9);
            add(9, () -> 9 * 10);
            add(10, () -> 10 * 11);
            add(11, () -> 11 * 12);
            add(12, () -> 12 * 13);
            add(13, () -> 13 * 14);
            add(14, () -> 14 * 15);
            add(15, () -> 15 * 16);
            add(16, () -> 16 * 17);
            add(17, () -> 17 * 18);
            add(18, () -> 18 * 19);
            add(19, () -> 19 * 20);
            add(20, () -> 20 * 21);
            add(21, () -> 21 * 22);
            add(22, () -> 22 * 23);
            add(23, () -> 23 * 24);
            add(24, () -> 24 * 25);
            add(25, () -> 25 * 26);
            add(26, () -> 26 * 27);
            add(27, () -> 27 * 28);
            add(28, () -> 28 * 29);
            add(29, () -> 29 * 30);
            add(30, () -> 30 * 31);
            add(31, () -> 31 * 32);
            add(32, () -> 32 * 33);
            add(33, () -> 33 * 34);
            add(34, () -> 34 * 35);
            add(35, () -> 35 * 36);
            add(36, () -> 36 * 37);
            add(37, () -> 37 * 38);
            add(38, () -> 38 * 39);
            add(39, () -> 39 * 40);
            add(40, () -> 40 * 41);
            add(41, () -> 41 * 42);
            add(42, () -> 42 * 43);
            add(43, () -> 43 * 44);
            add(44, () -> 44 * 45);
            add(45, () -> 45 * 46);
            add(46, () -> 46 * 47);
            add(47, () -> 47 * 48);
            add(48, () -> 48 * 49);
            add(49, () -> 49 * 50);
            add(50, () -> 50 * 51);
            add(51, () -> 51 * 52);
            add(52, () -> 52 * 53);
            add(53, () -> 53 * 54);
            add(54, () -> 54 * 55);
            add(55, () -> 55 * 56);
            add(56, () -> 56 * 57);
            add(57, () -> 57 * 58);
            add(58, () -> 58 * 59);
            add(59, () -> 59 * 60);
            add(60, () -> 60 * 61);
            add(61, () -> 61 * 62);
            add(62, () -> 62 * 63);
            add(63, () -> 63 * 64);
            add(64, () -> 64 * 65);
            add(65, () -> 65 * 66);
            add(66, () -> 66 * 67);
            add(67, () -> 67 * 68);
            add(68, () -> 68 * 69);
            add(69, () -> 69 * 70);
            add(70, () -> 70 * 71);
            add(71, () -> 71 * 72);
            add(72, () -> 72 * 73);
            add(73, () -> 73 * 74);
            add(74, () -> 74 * 75);
            add(75, () -> 75 * 76);
            add(76, () -> 76 * 77);
            add(77, () -> 77 * 78);
            add(78, () -> 78 * 79);
            add(79, () -> 79 * 80);
            add(80, () -> 80 * 81);
            add(81, () -> 81 * 82);
            add(82, () -> 82 * 83);
            add(83, () -> 83 * 84);
            add(84, () -> 84 * 85);
            add(85, () -> 85 * 86);
            add(86, () -> 86 * 87);
            add(87, () -> 87 * 88);
            add(88, () -> 88 * 89);
            add(89, () -> 89 * 90);
            add(90, () -> 90 * 91);
            add(91, () -> 91 * 92);
            add(92, () -> 92 * 93);
            add(93, () -> 93 * 94);
            add(94, () -> 94 * 95);
            add(95, () -> 95 * 96);
            add(96, () -> 96 * 97);
            add(97, () -> 97 * 98);
            add(98, () -> 98 * 99);
            add(99, () -> 99 * 100);
            add(100, () -> 100 * 101);
            add(101, () -> 101 * 102);
            add(102, () -> 102 * 103);
            add(103, () -> 103 * 104);
            add(104, () -> 104 * 105);
            add(105, () -> 105 * 106);
            add(106, () -> 106 * 107);
            add(107, () -> 107 * 108);
            add(108, () -> 108 * 109);
            add(109, () -> 109 * 110);
            add(110, () -> 110 * 111);
            add(111, () -> 111 * 112);
            add(112, () -> 112 * 113);
            add(113, () -> 113 * 114);
            add(114, () -> 114 * 115);
            add(115, () -> 115 * 116);
            add(116, () -> 116 * 117);
            add(117, () -> 117 * 118);
            add(118, () -> 118 * 119);
            add(119, () -> 119 * 120);
        }
    }
}
