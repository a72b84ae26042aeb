package dev.lintainer.lsp;

import dev.lintainer.lsp.link.Links;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Location;

/// Where things are made, and who uses them.
final class References {
    private References() {}

    /// What is asked for.
    enum Scope {
        USES,
        USES_AND_DEFINITION
    }

    /// On a definition itself the answer is the definition: editors then offer its uses.
    static List<Location> definitions(Spot spot) {
        Links links = spot.view().links();
        List<dev.lintainer.text.Location> found = links.definitions(spot.path(), spot.offset());
        return located(found.isEmpty() ? links.targets(spot.path(), spot.offset()) : found, spot.view());
    }

    static List<Location> uses(Spot spot, Scope scope) {
        Links links = spot.view().links();
        List<dev.lintainer.text.Location> found = new ArrayList<>();
        switch (scope) {
            case USES -> {}
            case USES_AND_DEFINITION -> found.addAll(links.targets(spot.path(), spot.offset()));
        }
        found.addAll(links.uses(spot.path(), spot.offset()));
        return located(found, spot.view());
    }

    private static List<Location> located(List<dev.lintainer.text.Location> places, View view) {
        return places.stream().map(place -> new Location(view.uri(place.file()), Places.range(place))).toList();
    }
}
