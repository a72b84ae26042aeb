package dev.lintainer.lsp;

import dev.lintainer.text.SourceFile;
import org.eclipse.lsp4j.Position;

/// A place in an open file that the editor asks about.
record Spot(View view, SourceFile source, int offset) {
    static Spot of(View view, OpenFile file, Position position) {
        SourceFile source = view.source(file);
        return new Spot(view, source, Places.offset(source.lines(), position));
    }

    String path() {
        return source.path();
    }
}
