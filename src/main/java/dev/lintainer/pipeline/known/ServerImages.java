package dev.lintainer.pipeline.known;

import dev.lintainer.table.DataFile;
import java.util.HashSet;
import java.util.Set;

/// Images whose containers serve until they are stopped.
public final class ServerImages {
    private ServerImages() {}

    private static final Set<String> NAMES = read();

    /// @param reference as it is written; a tag or digest that is not known does not matter
    public static boolean is(String reference) {
        int at = reference.indexOf('@');
        String name = at < 0 ? reference : reference.substring(0, at);
        int colon = name.indexOf(':', name.lastIndexOf('/') + 1);
        String bare = colon < 0 ? name : name.substring(0, colon);
        for (String prefix : new String[] {"docker.io/library/", "docker.io/", "library/"}) {
            if (bare.startsWith(prefix)) {
                bare = bare.substring(prefix.length());
                break;
            }
        }
        return NAMES.contains(bare);
    }

    private static Set<String> read() {
        Set<String> names = new HashSet<>();
        DataFile.rows("server-images.tsv").forEach(row -> names.add(row.getFirst()));
        return names;
    }
}
