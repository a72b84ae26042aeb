package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.RunMount.Key;
import dev.lintainer.syntax.dockerfile.RunMount.Option;
import dev.lintainer.syntax.dockerfile.RunMount.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What BuildKit demands of a mount's options. Values with variables are left alone.
final class MountChecks {
    private static final Set<String> SWITCHES =
            Set.of("1", "t", "T", "TRUE", "true", "True", "0", "f", "F", "FALSE", "false", "False");
    private static final List<String> SHARING = List.of("shared", "private", "locked");
    private static final long HIGHEST_NUMBER = 0xFFFF_FFFFL;
    private static final int MOST_DIGITS = 12;
    private static final int OCTAL = 8;
    private static final int DECIMAL = 10;

    private MountChecks() {}

    /// @param type as far as it is known when this option is read: BuildKit reads from left to right
    static void option(Option option, Optional<Type> type, Problems problems) {
        if (needsOtherType(option.key(), type)) {
            String message =
                    "mount option `"
                            + option.name().text()
                            + "` is not for type `"
                            + name(type.orElse(Type.BIND))
                            + "`, or stands before the type";
            problems.add("bad-mount-option", message, option.span());
            return;
        }
        if (option.value().isEmpty()) {
            if (!isSwitch(option.key())) {
                String message = "mount option `" + option.name().text() + "` has no value";
                problems.add("missing-mount-value", message, option.span());
            }
            return;
        }
        DockerWord value = option.value().get();
        if (option.key() == Key.FROM) {
            checkFrom(value, problems);
            return;
        }
        Optional<String> literal = value.literal();
        if (literal.isPresent() && !isValid(option.key(), literal.get())) {
            String message =
                    "mount option `"
                            + option.name().text()
                            + "` is "
                            + Problems.shown(value.raw())
                            + ", not "
                            + expected(option.key());
            problems.addUnknown("bad-mount-value", message, literal.get(), known(option.key()), value.span());
        }
    }

    private static boolean needsOtherType(Key key, Optional<Type> type) {
        if (type.isEmpty()) {
            return false;
        }
        return key == Key.REQUIRED && type.get() != Type.SECRET && type.get() != Type.SSH
                || key == Key.SIZE && type.get() != Type.TMPFS;
    }

    private static boolean isSwitch(Key key) {
        return key == Key.READONLY || key == Key.READWRITE || key == Key.REQUIRED;
    }

    private static void checkFrom(DockerWord from, Problems problems) {
        int dollar = from.raw().indexOf('$');
        if (dollar >= 0 && dollar < from.raw().length() - 1) {
            problems.add(
                    "variable-in-from",
                    "`from` is " + Problems.shown(from.raw()) + ", but variables are not replaced here",
                    "name the image in a `FROM ... AS name` of its own",
                    from.span());
        }
    }

    private static boolean isValid(Key key, String value) {
        return switch (key) {
            case TYPE -> MountReader.typeNames().contains(value.toLowerCase(Locale.ROOT));
            case SHARING -> SHARING.contains(value.toLowerCase(Locale.ROOT));
            case READONLY, READWRITE, REQUIRED -> SWITCHES.contains(value);
            case MODE -> isNumber(value, OCTAL);
            case UID, GID -> isNumber(value, DECIMAL);
            case SIZE -> isSize(value);
            case FROM, SOURCE, TARGET, ID, ENV -> true;
        };
    }

    private static List<String> known(Key key) {
        return switch (key) {
            case TYPE -> MountReader.typeNames();
            case SHARING -> SHARING;
            case READONLY, READWRITE, REQUIRED -> List.of("true", "false");
            case MODE, UID, GID, SIZE, FROM, SOURCE, TARGET, ID, ENV -> List.of();
        };
    }

    private static String expected(Key key) {
        return switch (key) {
            case TYPE, SHARING -> "one of " + String.join(", ", known(key));
            case READONLY, READWRITE, REQUIRED -> "`true` or `false`";
            case MODE -> "an octal number";
            case UID, GID -> "a number";
            case SIZE -> "a size such as `64m`";
            case FROM, SOURCE, TARGET, ID, ENV -> "a text";
        };
    }

    private static boolean isNumber(String digits, int radix) {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS) {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c >= '0' + radix) {
                return false;
            }
        }
        return Long.parseLong(digits, radix) <= HIGHEST_NUMBER;
    }

    /// `64m`, `1.5 GiB` and the like.
    private static boolean isSize(String size) {
        int unit = 0;
        int dots = 0;
        while (unit < size.length()
                && (size.charAt(unit) == '.' || size.charAt(unit) >= '0' && size.charAt(unit) <= '9')) {
            dots += size.charAt(unit) == '.' ? 1 : 0;
            unit++;
        }
        if (unit <= dots || dots > 1) {
            return false;
        }
        int name = unit < size.length() && size.charAt(unit) == ' ' ? unit + 1 : unit;
        String lower = size.substring(name).toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.equals("b")) {
            return true;
        }
        String tail = lower.substring(1);
        return "kmgtp".indexOf(lower.charAt(0)) >= 0 && (tail.isEmpty() || tail.equals("b") || tail.equals("ib"));
    }

    /// What only all options together tell.
    static void whole(RunMount mount, Problems problems) {
        if (mount.type().isEmpty()) {
            return;
        }
        Type type = mount.type().get();
        boolean hasOwner = type == Type.SECRET || type == Type.SSH || type == Type.CACHE;
        for (Key key : List.of(Key.MODE, Key.UID, Key.GID)) {
            if (!hasOwner) {
                refuse(mount, key, type, problems);
            }
        }
        if (type != Type.CACHE) {
            refuse(mount, Key.SHARING, type, problems);
        }
        switch (type) {
            case SECRET -> secret(mount, problems);
            case SSH -> refuse(mount, Key.SOURCE, type, problems);
            case BIND, CACHE, TMPFS -> target(mount, problems);
        }
    }

    private static void secret(RunMount mount, Problems problems) {
        refuse(mount, Key.FROM, Type.SECRET, problems);
        if (isBlank(mount, Key.SOURCE) && isBlank(mount, Key.TARGET) && isBlank(mount, Key.ID)) {
            problems.add("bad-mount", "secret mount has neither `id` nor `source` nor `target`", mount.span());
        }
        if (isGiven(mount, Key.SOURCE) && isGiven(mount, Key.ID)) {
            problems.add("bad-mount", "secret mount has both `id` and `source`", "leave one of them", mount.span());
        }
    }

    private static void target(RunMount mount, Problems problems) {
        Optional<DockerWord> target = mount.target();
        if (target.isPresent() && target.get().literal().equals(Optional.of("/"))) {
            problems.add("bad-mount-target", "mount's target is `/`", target.get().span());
        }
    }

    private static void refuse(RunMount mount, Key key, Type type, Problems problems) {
        Optional<Option> option = mount.option(key);
        if (option.isPresent() && isGiven(mount, key)) {
            String message = "mount option `" + option.get().name().text() + "` is not for type `" + name(type) + "`";
            problems.add("bad-mount-option", message, option.get().span());
        }
    }

    /// Whether the option has a value that is certainly not empty.
    private static boolean isGiven(RunMount mount, Key key) {
        Optional<DockerWord> value = mount.option(key).flatMap(Option::value);
        return value.isPresent() && value.get().literal().filter(text -> !text.isEmpty()).isPresent();
    }

    /// Whether the option has certainly no value.
    private static boolean isBlank(RunMount mount, Key key) {
        Optional<DockerWord> value = mount.option(key).flatMap(Option::value);
        return value.isEmpty() || value.get().literal().filter(String::isEmpty).isPresent();
    }

    private static String name(Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
