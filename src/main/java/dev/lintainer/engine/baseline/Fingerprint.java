package dev.lintainer.engine.baseline;

import java.util.ArrayList;
import java.util.List;

/// Where in a file something is, told by names instead of lines: it stays the same when lines move, when the file is
/// formatted differently, and when something else in it is edited. It can be read by people, because they review
/// baselines.
///
/// @param place from the file's root inwards: keys as they are, and what is known only by its own content - an item of
///   a list, an instruction, a line - behind [#CONTENT]; none for the whole file
/// @param text what stands there, white space made single blanks; empty where the place says it all
public record Fingerprint(List<String> place, String text) {
    static final String CONTENT = "- ";

    /// The whole of a file.
    static final Fingerprint WHOLE_FILE = new Fingerprint(List.of(), "");

    public Fingerprint {
        place = List.copyOf(place);
    }

    /// What remains of it when the things around the place are renamed or edited: the keys and the text. Without a text
    /// this would not tell one place from its neighbours.
    Fingerprint withoutContents() {
        List<String> keys = new ArrayList<>();
        for (String name : place) {
            if (!name.startsWith(CONTENT)) {
                keys.add(name);
            }
        }
        return new Fingerprint(keys, text);
    }
}
