package dev.lintainer.pipeline.image;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.table.DataFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Images that everybody builds on, and what is known of them.
public final class KnownImages {
    private KnownImages() {}

    /// @param variants beginnings of words of the tag; `*` for all others
    private record Row(List<String> variants, KnownImage image) {
        boolean isForAllOthers() {
            return variants.equals(List.of("*"));
        }
    }

    /// By repository, and by family of accounts.
    private static final Function<String, List<List<String>>> TABLE = DataFile.sections("base-images.tsv", 1);

    /// Of the repositories that were asked for.
    private static final Map<String, List<Row>> ROWS = new ConcurrentHashMap<>();

    private static List<Row> rows(String repository) {
        List<Row> known = ROWS.get(repository);
        if (known != null) {
            return known;
        }
        List<Row> rows = new ArrayList<>();
        for (List<String> row : TABLE.apply(repository)) {
            if (row.getFirst().equals("image")) {
                rows.add(new Row(list(row.get(2)), image(row)));
            }
        }
        return rows.isEmpty() ? rows : ROWS.computeIfAbsent(repository, _ -> rows);
    }

    private static Optional<Map<String, OptionalLong>> family(String name) {
        return TABLE.apply(name).stream()
                .filter(row -> row.getFirst().equals("accounts"))
                .map(row -> accounts(row.get(2)))
                .findFirst();
    }

    public static boolean isKnown(Value image) {
        return repository(image).filter(name -> !rows(name).isEmpty()).isPresent();
    }

    /// Whether containers of the image run as root, and go on as root.
    public static boolean isRoot(Value image) {
        return rows(image).stream()
                        .allMatch(
                                row -> row.user().filter("root"::equals).isPresent() && row.handsOver() == Presence.NO)
                && isKnown(image);
    }

    /// The image that a name stands for; empty where none is known, or the tag leaves open which one.
    public static Optional<KnownImage> of(Value image) {
        List<KnownImage> rows = rows(image);
        return rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty();
    }

    /// Whether the image has a program, whatever its tag is.
    static Presence has(String program, Value image) {
        List<Presence> answers = rows(image).stream().map(row -> row.has(program)).distinct().toList();
        return answers.size() == 1 ? answers.getFirst() : Presence.MAYBE;
    }

    /// Whether Docker Hub has an image of this name, without a namespace, so that any tag of it may be had from there.
    public static boolean isOfficial(ImageName image) {
        return image.repository().flatMap(Value::literal).filter(Official.NAMES::contains).isPresent();
    }

    private static Optional<String> repository(Value image) {
        return ImageName.of(image).repository().flatMap(Value::literal);
    }

    /// All that a name may mean.
    private static List<KnownImage> rows(Value image) {
        List<Row> rows = repository(image).map(KnownImages::rows).orElse(List.of());
        Optional<Value> tag = repository(image).flatMap(name -> ImageName.of(image).whole().after(name + ":"));
        if (rows.isEmpty()) {
            return List.of();
        }
        // By its digest an image may be any of them.
        if (tag.isEmpty()) {
            return rows.stream().map(Row::image).distinct().toList();
        }
        for (Row row : rows) {
            if (row.isForAllOthers() && tag.get().isKnown() || isChosen(row, tag.get())) {
                return List.of(row.image());
            }
        }
        return rows.stream().map(Row::image).distinct().toList();
    }

    /// Whether a whole word of the tag, as far as it is known, begins as one of the row's variants.
    private static boolean isChosen(Row row, Value tag) {
        List<Piece> pieces = tag.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Literal(String text)) {
                String[] words = text.split("-", -1);
                // The word behind a hole begins in the hole.
                for (int word = i == 0 ? 0 : 1; word < words.length; word++) {
                    if (row.variants().stream().anyMatch(words[word].toLowerCase(Locale.ROOT)::startsWith)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static KnownImage image(List<String> row) {
        String user = row.get(3);
        Map<String, OptionalLong> own = accounts(row.get(7));
        Optional<Map<String, OptionalLong>> all =
                family(row.get(4))
                        .map(family -> {
                            Map<String, OptionalLong> both = new TreeMap<>(family);
                            both.putAll(own);
                            return both;
                        });
        boolean handsOver = user.equals("entrypoint");
        return new KnownImage(
                handsOver ? Optional.of("root") : some(user).map(name -> name.split("=", 2)[0]),
                handsOver ? Presence.YES : Presence.NO,
                row.get(5).equals("-")
                        ? KnownImage.Sh.UNKNOWN
                        : KnownImage.Sh.valueOf(row.get(5).toUpperCase(Locale.ROOT)),
                some(row.get(6)),
                all,
                own,
                new HashSet<>(list(row.get(8))),
                new HashSet<>(list(row.get(9))));
    }

    private static Optional<String> some(String field) {
        return field.equals("-") ? Optional.empty() : Optional.of(field);
    }

    private static List<String> list(String field) {
        return field.equals("-") ? List.of() : List.of(field.split(","));
    }

    /// `name=uid`, `?` for an id that is not always the same.
    private static Map<String, OptionalLong> accounts(String field) {
        Map<String, OptionalLong> accounts = new TreeMap<>();
        for (String account : list(field)) {
            String[] parts = account.split("=", 2);
            accounts.put(
                    parts[0], parts[1].equals("?") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(parts[1])));
        }
        return accounts;
    }

    /// Read when an image is looked for that the pipeline makes elsewhere.
    private static final class Official {
        static final Set<String> NAMES = new HashSet<>();

        static {
            DataFile.rows("official-images.tsv").forEach(row -> NAMES.add(row.getFirst()));
        }
    }
}
