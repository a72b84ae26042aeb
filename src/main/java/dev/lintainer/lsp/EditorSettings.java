package dev.lintainer.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/// What the editor's own settings say.
///
/// @param profile the name of one
/// @param config a file to read in the place of the repository's configuration
public record EditorSettings(Optional<String> profile, Optional<String> config, Diagnostics diagnostics) {
    public static final EditorSettings NONE =
            new EditorSettings(Optional.empty(), Optional.empty(), Diagnostics.PUSHED);

    /// Who decides when findings are sent.
    public enum Diagnostics {
        /// The server, whenever they change.
        PUSHED,
        /// The editor asks for them.
        PULLED
    }

    /// What has another shape than settings is left out: editors send what their users write.
    static EditorSettings read(JsonElement settings) {
        if (!(settings instanceof JsonObject object)) {
            return NONE;
        }
        JsonElement own = object.get("lintainer");
        JsonObject all = own instanceof JsonObject section ? section : object;
        boolean pulled = text(all, "diagnostics").filter("pull"::equals).isPresent();
        return new EditorSettings(
                text(all, "profile"), text(all, "config"), pulled ? Diagnostics.PULLED : Diagnostics.PUSHED);
    }

    private static Optional<String> text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        boolean isText = value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
        return isText ? Optional.of(value.getAsString()).filter(text -> !text.isEmpty()) : Optional.empty();
    }
}
