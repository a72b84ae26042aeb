package dev.lintainer.engine;

import dev.lintainer.engine.Suppression.Origin;
import dev.lintainer.engine.Suppression.Reference;
import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.syntax.dockerfile.DockerfileSyntax;
import dev.lintainer.syntax.hcl.HclFile;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The suppressing comments of one file.
///
/// @param malformed comments that address us and are not understood, or stand where they have no effect
record Suppressions(SourceFile source, List<Suppression> comments, List<Location> malformed) {
    /// More in one file are not heeded: a file with so many is ignored as a whole or mended.
    private static final int MOST_COMMENTS = 1_000;

    Suppressions {
        comments = List.copyOf(comments);
        malformed = List.copyOf(malformed);
    }

    static Suppressions of(YamlFile file, RuleCatalogue catalogue) {
        return isAddressed(file.source()) ? of(new YamlCommentPlaces(file), catalogue) : none(file.source());
    }

    static Suppressions of(DockerfileSyntax file, RuleCatalogue catalogue) {
        return isAddressed(file.source()) ? of(new DockerfileCommentPlaces(file), catalogue) : none(file.source());
    }

    static Suppressions of(HclFile file, RuleCatalogue catalogue) {
        return isAddressed(file.source()) ? of(new HclCommentPlaces(file), catalogue) : none(file.source());
    }

    private static Suppressions none(SourceFile source) {
        return new Suppressions(source, List.of(), List.of());
    }

    /// Most files have no such comment: a quick look spares them the search.
    private static boolean isAddressed(SourceFile source) {
        return source.text().contains(SuppressionSyntax.ADDRESS) || PeerComments.mayBeIn(source.text());
    }

    private static Suppressions of(CommentPlaces places, RuleCatalogue catalogue) {
        List<Suppression> comments = new ArrayList<>();
        List<Location> malformed = new ArrayList<>();
        String text = places.source().text();
        int at = text.indexOf(SuppressionSyntax.ADDRESS);
        while (at >= 0) {
            Optional<Span> comment = commentAround(places.source(), at);
            Optional<Scope> scope = comment.flatMap(places::scopeOf);
            int next = at + 1;
            if (comment.isPresent() && scope.isPresent()) {
                Location place = new Location(places.source(), comment.get());
                Optional<Suppression> own =
                        comments.size() < MOST_COMMENTS
                                ? own(
                                        place,
                                        at + SuppressionSyntax.ADDRESS.length(),
                                        scope.get(),
                                        places.contentStart())
                                : Optional.empty();
                own.ifPresentOrElse(comments::add, () -> malformed.add(place));
                next = comment.get().end();
            }
            at = text.indexOf(SuppressionSyntax.ADDRESS, next);
        }
        comments.addAll(PeerComments.in(places, catalogue.equivalents(), MOST_COMMENTS));
        return new Suppressions(places.source(), comments, malformed);
    }

    /// The comment that begins with the address at an offset: nothing but blanks stands between it and a `#`.
    private static Optional<Span> commentAround(SourceFile source, int address) {
        String text = source.text();
        int hash = address - 1;
        while (hash >= 0 && SuppressionSyntax.isBlank(text.charAt(hash))) {
            hash--;
        }
        boolean isComment =
                hash >= 0 && text.charAt(hash) == '#' && (hash == 0 || Character.isWhitespace(text.charAt(hash - 1)));
        return isComment ? Optional.of(new Span(hash, CommentLines.around(source, hash).end())) : Optional.empty();
    }

    private static Optional<Suppression> own(Location comment, int start, Scope scope, int contentStart) {
        SourceFile source = comment.file();
        Optional<SuppressionSyntax> read = SuppressionSyntax.read(source.text(), start, comment.span().end());
        if (read.isEmpty()) {
            return Optional.empty();
        }
        boolean isAtTop = comment.span().start() < contentStart;
        Optional<Scope> reach =
                switch (read.get().reach()) {
                    case NODE -> Optional.of(scope);
                    case FILE -> isAtTop ? Optional.of(new Scope.WholeFile()) : Optional.empty();
                };
        List<Reference> rules = new ArrayList<>();
        for (Span name : read.get().names()) {
            String text = source.text(name);
            List<RuleId> ids = RuleId.isWellFormed(text) ? List.of(new RuleId(text)) : List.of();
            rules.add(new Reference(text, ids, new Location(source, name)));
        }
        return reach.map(value -> new Suppression(comment, Origin.LINTAINER, rules, value, read.get().reason()));
    }
}
