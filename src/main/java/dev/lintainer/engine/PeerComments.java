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
/// - BuildKit: `# check=skip=NAME,...` above an instruction, or for the file at its top
///   (https://docs.docker.com/build/checks/)
/// - dclint: `# dclint disable-line name ...`, and at the top `# dclint disable name ...` for the file
///   (https://github.com/zavoloklom/docker-compose-linter)
final class PeerComments {
    private PeerComments() {}

    static List<Suppression> in(CommentPlaces places, Supplier<List<Equivalent>> equivalents) {
        List<Suppression> found = new ArrayList<>();
        String text = places.source().text();
        for (Span comment : places.comments()) {
            Span said = SuppressionSyntax.stripped(text, comment.start() + 1, comment.end());
            said(places, comment, text.substring(said.start(), said.end()))
                    .flatMap(order -> suppression(places, comment, order, equivalents.get()))
                    .ifPresent(found::add);
        }
        return found;
    }

    /// What a comment tells a tool.
    ///
    /// @param names of the tool's own rules; none means all
    private record Order(String tool, List<String> names, Scope scope) {}

    private static Optional<Order> said(CommentPlaces places, Span comment, String said) {
        boolean isAtTop = comment.start() < places.contentStart();
        Scope file = new Scope.WholeFile();
        Scope line = new Scope.Touching(CommentPlaces.line(places.source().text(), comment.start()));
        Optional<Scope> node = places.scopeOf(comment);
        if (said.startsWith("zizmor: ignore[") && said.indexOf(']') > 0) {
            String names = said.substring("zizmor: ignore[".length(), said.indexOf(']'));
            return named("zizmor", names, line);
        }
        if (said.startsWith("hadolint ignore=")) {
            String names = said.substring("hadolint ignore=".length());
            return node.flatMap(scope -> named("hadolint", names, scope));
        }
        if (said.startsWith("hadolint global ignore=")) {
            String names = said.substring("hadolint global ignore=".length());
            return named("hadolint", names, file);
        }
        if (said.startsWith("check=skip=")) {
            String names = firstOf(said.substring("check=skip=".length()), ' ', ';');
            List<String> words = names.equals("all") ? List.of() : words(names);
            return node.map(scope -> new Order("buildkit", words, scope));
        }
        if (said.startsWith("dclint disable-line")) {
            return Optional.of(new Order("dclint", words(said.substring("dclint disable-line".length())), line));
        }
        if (isAtTop && said.equals("dclint disable-file")) {
            return Optional.of(new Order("dclint", List.of(), file));
        }
        if (isAtTop && (said.equals("dclint disable") || said.startsWith("dclint disable "))) {
            return Optional.of(new Order("dclint", words(said.substring("dclint disable".length())), file));
        }
        return Optional.empty();
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
