package dev.lintainer.document.dockerfile;

import dev.lintainer.syntax.dockerfile.DockerfileComment;
import dev.lintainer.syntax.dockerfile.DockerfileComment.Place;
import dev.lintainer.syntax.dockerfile.DockerfileSyntax;
import dev.lintainer.syntax.dockerfile.Instruction;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The comments before each instruction, as BuildKit's checks see them: blank lines between do not matter, an empty
/// comment takes away those above it.
final class CheckComments {
    private final Map<Instruction, List<DockerfileComment>> byInstruction = new IdentityHashMap<>();

    CheckComments(DockerfileSyntax syntax) {
        List<DockerfileComment> comments = syntax.comments();
        int at = 0;
        for (Instruction instruction : syntax.instructions()) {
            List<DockerfileComment> before = new ArrayList<>();
            while (at < comments.size() && comments.get(at).span().start() < instruction.span().end()) {
                add(comments.get(at), before);
                at++;
            }
            byInstruction.put(instruction, before);
        }
    }

    private static void add(DockerfileComment comment, List<DockerfileComment> before) {
        if (comment.place() == Place.INSIDE_INSTRUCTION) {
            return;
        }
        if (said(comment).isEmpty()) {
            before.clear();
        } else {
            before.add(comment);
        }
    }

    /// Triggers have none.
    List<DockerfileComment> before(Instruction instruction) {
        return byInstruction.getOrDefault(instruction, List.of());
    }

    /// What BuildKit takes the comment to say: it cuts off a line's first character, so that the `#` of an indented
    /// comment is part of its text.
    static String said(DockerfileComment comment) {
        int start = comment.span().start();
        String file = comment.text().source().text();
        boolean indented = start > 0 && file.charAt(start - 1) != '\n' && file.charAt(start - 1) != '\uFEFF';
        return indented ? "#" + comment.text().text() : comment.text().text();
    }
}
