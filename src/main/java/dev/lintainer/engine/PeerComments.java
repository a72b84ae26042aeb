package dev.lintainer.engine;

import dev.lintainer.engine.Suppression.Origin;
import dev.lintainer.engine.Suppression.Reference;
import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.RuleCatalogue.Equivalent;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Honours the comments by which other tools are told to be silent, so that nobody has to say it twice:
///
/// - zizmor: `# zizmor: ignore[name, ...]` on any line of a finding (https://docs.zizmor.sh/usage/#with-comments)
/// - hadolint: `# hadolint ignore=NAME,...` above an instruction, `# hadolint global ignore=NAME,...` for the file
///   (https://github.com/hadolint/hadolint#inline-ignores)
/// - BuildKit: the directive `# check=skip=NAME,...` for the file, at its top; `error=true` may stand before it or
///   after it (https://docs.docker.com/build/checks/)
/// - dclint: `# dclint disable-line name ...`, and at the top `# dclint disable name ...` for the file
///   (https://github.com/zavoloklom/docker-compose-linter)
final class PeerComments {
    private static final List<String> ADDRESSES = List.of("zizmor:", "hadolint", "skip=", "dclint");

    private PeerComments() {}

    /// Whether it is worth looking.
    static boolean mayBeIn(String text) {
        for (String address : ADDRESSES) {
            if (text.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /// @param most how many to give at most
    static List<Suppression> in(CommentPlaces places, Supplier<List<Equivalent>> equivalents, int most) {
        String text = places.source().text();
        if (!mayBeIn(text)) {
            return List.of();
        }
        List<Equivalent> known = equivalents.get();
        List<Suppression> found = new ArrayList<>();
        for (Span comment : places.comments()) {
            if (found.size() == most) {
                break;
            }
            Span said = SuppressionSyntax.stripped(text, comment.start() + 1, comment.end());
            order(places, comment, text.substring(said.start(), said.end()))
                    .flatMap(order -> suppression(places, comment, order, known))
                    .ifPresent(found::add);
        }
        return found;
    }

    /// What a comment tells a tool.
    ///
    /// @param names of the tool's own rules; none means all
    private record Order(String tool, List<String> names, Scope scope) {}

    private static Optional<Order> order(CommentPlaces places, Span comment, String said) {
        if (said.startsWith("zizmor: ignore[") && said.indexOf(']') > 0) {
            String names = said.substring("zizmor: ignore[".length(), said.indexOf(']'));
            return named("zizmor", names, touching(places, comment));
        }
        if (said.startsWith("hadolint ignore=")) {
            String names = said.substring("hadolint ignore=".length());
            return places.scopeOf(comment).flatMap(scope -> named("hadolint", names, scope));
        }
        if (said.startsWith("hadolint global ignore=")) {
            return named("hadolint", said.substring("hadolint global ignore=".length()), new Scope.WholeFile());
        }
        int equals = said.indexOf('=');
        if (equals > 0 && said.substring(0, equals).strip().equalsIgnoreCase("check")) {
            return check(places, comment, said.substring(equals + 1));
        }
        return said.startsWith("dclint disable") ? dclint(places, comment, said) : Optional.empty();
    }

    /// To BuildKit a comment that is no directive says nothing.
    private static Optional<Order> check(CommentPlaces places, Span comment, String options) {
        for (String option : options.strip().split(";")) {
            if (option.startsWith("skip=")) {
                String names = firstOf(option.substring("skip=".length()), ' ', ';');
                List<String> words = names.equals("all") ? List.of() : words(names);
                return places.scopeOf(comment)
                        .filter(Scope.WholeFile.class::isInstance)
                        .map(scope -> new Order("buildkit", words, scope));
            }
        }
        return Optional.empty();
    }

    private static Optional<Order> dclint(CommentPlaces places, Span comment, String said) {
        List<String> words = words(said.substring("dclint ".length()));
        List<String> names = words.subList(1, words.size());
        boolean isAtTop = comment.start() < places.contentStart();
        return switch (words.getFirst()) {
            case "disable-line" -> Optional.of(new Order("dclint", names, touching(places, comment)));
            case "disable-file" ->
                    isAtTop ? Optional.of(new Order("dclint", List.of(), new Scope.WholeFile())) : Optional.empty();
            case "disable" ->
                    isAtTop ? Optional.of(new Order("dclint", names, new Scope.WholeFile())) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Scope touching(CommentPlaces places, Span comment) {
        return new Scope.Touching(CommentLines.around(places.source(), comment.start()));
    }

    private static Optional<Order> named(String tool, String names, Scope scope) {
        List<String> words = words(names);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Order(tool, words, scope));
    }

    private static Optional<Suppression> suppression(
            CommentPlaces places, Span comment, Order order, List<Equivalent> equivalents) {
        List<RuleId> ids = new ArrayList<>();
        for (Equivalent equivalent : equivalents) {
            boolean isNamed = order.names().isEmpty() || order.names().contains(equivalent.name());
            if (isNamed && equivalent.tool().equals(order.tool()) && !ids.contains(equivalent.rule())) {
                ids.add(equivalent.rule());
            }
        }
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Location place = new Location(places.source(), comment);
        Reference all = new Reference(order.tool(), ids, place);
        return Optional.of(new Suppression(place, Origin.OTHER_TOOL, List.of(all), order.scope(), ""));
    }

    private static String firstOf(String text, char one, char other) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != one && text.charAt(end) != other) {
            end++;
        }
        return text.substring(0, end);
    }

    /// Words between commas and blanks.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean isBetween = i == text.length() || text.charAt(i) == ',' || text.charAt(i) == ' ';
            if (isBetween && i > start) {
                words.add(text.substring(start, i));
            }
            if (isBetween) {
                start = i + 1;
            }
        }
        return words;
    }
}
