package dev.lintainer.userrule;

import dev.lintainer.finding.RuleId;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The rules of users beside those that have classes.
///
/// @param cards in ascending order of their ids
/// @param catalogue all rules, these among them
/// @param problems what is wrong with cards that are no rules for it, by place
public record UserRules(List<Written> cards, RuleCatalogue catalogue, List<CardProblem> problems) {
    /// Where a repository keeps its own.
    public static final String FOLDER = ".lintainer/rules";

    /// A card with its places.
    ///
    /// @param location of its id
    /// @param examples of each of its examples
    public record Written(RuleCard card, Location location, List<Location> examples) {
        public Written {
            examples = List.copyOf(examples);
        }
    }

    public UserRules {
        cards = List.copyOf(cards);
        problems = List.copyOf(problems);
    }

    /// @param sources files with cards
    /// @param others the rules that there are already
    public static UserRules read(List<SourceFile> sources, RuleCatalogue others) {
        UserCardReader.Result read = UserCardReader.read(sources);
        List<CardProblem> problems = new ArrayList<>(read.problems());
        TreeMap<RuleId, UserCard> cards = new TreeMap<>();
        for (UserCard card : read.cards()) {
            Optional<CardProblem> clash = clash(card, cards, others);
            clash.ifPresent(problems::add);
            if (clash.isEmpty()) {
                cards.put(card.card().id(), card);
            }
        }
        problems.sort(Comparator.naturalOrder());
        List<Written> written = new ArrayList<>();
        cards.values().forEach(card -> written.add(new Written(card.card(), card.location(), card.examples())));
        return new UserRules(written, joined(cards, others), problems);
    }

    private static Optional<CardProblem> clash(UserCard card, TreeMap<RuleId, UserCard> earlier, RuleCatalogue others) {
        RuleId id = card.card().id();
        if (others.summary(id).isPresent()) {
            return Optional.of(
                    new CardProblem(
                            card.location(), "`" + id + "` is the id of a rule of Lintainer", "choose another id"));
        }
        UserCard first = earlier.get(id);
        return first == null
                ? Optional.empty()
                : Optional.of(
                        new CardProblem(
                                card.location(),
                                "`" + id + "` is the id of another card, in `" + first.location().file().path() + "`",
                                "choose another id"));
    }

    private static RuleCatalogue joined(TreeMap<RuleId, UserCard> cards, RuleCatalogue others) {
        List<RuleSummary> summaries = new ArrayList<>(others.summaries());
        cards.values().forEach(card -> summaries.add(card.card().summary(Subject.PIPELINE)));
        summaries.sort(Comparator.comparing(RuleSummary::id));
        GraphViews views = new GraphViews();
        return new RuleCatalogue(
                summaries,
                id -> rule(id, cards, others, views),
                others.equivalents(),
                id -> Optional.ofNullable(cards.get(id)).map(UserCard::card).or(() -> others.cards().apply(id)));
    }

    private static Rule rule(RuleId id, TreeMap<RuleId, UserCard> cards, RuleCatalogue others, GraphViews views) {
        UserCard card = cards.get(id);
        return card == null ? others.maker().apply(id) : new UserRule(card, views);
    }

    /// The card of a rule of a user.
    public Optional<RuleCard> card(RuleId id) {
        return cards.stream().map(Written::card).filter(card -> card.id().equals(id)).findFirst();
    }

    /// Where a rule of a user is written.
    public Optional<Location> place(RuleId id) {
        return cards.stream().filter(written -> written.card().id().equals(id)).map(Written::location).findFirst();
    }
}
