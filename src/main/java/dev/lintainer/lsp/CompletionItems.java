package dev.lintainer.lsp;

import dev.lintainer.lsp.cursor.YamlCursor;
import dev.lintainer.lsp.proposal.Proposal;
import dev.lintainer.text.Span;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/// Proposals as the protocol writes them.
final class CompletionItems {
    private static final int RANKS = 10_000;

    private CompletionItems() {}

    /// @param rank how many stand before it
    static CompletionItem of(Proposal proposal, Span replaced, Spot spot, int rank) {
        return item(proposal, proposal.text(), proposal.text(), replaced, spot, rank);
    }

    /// A key with what follows it, indented as its place wants it.
    static CompletionItem key(Proposal proposal, YamlCursor cursor, String name, Spot spot, int rank) {
        String text =
                switch (cursor.missing()) {
                    case NOTHING -> name;
                    case WORDS -> name + ": ";
                    case LINES -> indented(proposal.text().equals(name) ? name + ": " : proposal.text(), cursor, spot);
                };
        return item(proposal, name, text, cursor.replaced(), spot, rank);
    }

    private static String indented(String text, YamlCursor cursor, Spot spot) {
        int column = spot.source().positionAt(cursor.replaced().start()).column() - 1;
        String lineBreak = spot.source().lineBreak();
        return text.replace("\n", lineBreak + " ".repeat(column));
    }

    private static CompletionItem item(
            Proposal proposal, String label, String text, Span replaced, Spot spot, int rank) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind(proposal.kind()));
        item.setTextEdit(Either.forLeft(new TextEdit(Places.range(spot.source(), replaced), text)));
        item.setInsertTextMode(InsertTextMode.AsIs);
        item.setSortText(String.valueOf(RANKS + rank));
        if (!proposal.detail().isEmpty()) {
            item.setDetail(proposal.detail());
        }
        if (!proposal.documentation().isEmpty()) {
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, proposal.documentation()));
        }
        return item;
    }

    private static CompletionItemKind kind(Proposal.Kind kind) {
        return switch (kind) {
            case KEY -> CompletionItemKind.Property;
            case WORD -> CompletionItemKind.EnumMember;
            case NAME -> CompletionItemKind.Reference;
            case FILE -> CompletionItemKind.File;
            case RULE -> CompletionItemKind.Constant;
            case KEYWORD -> CompletionItemKind.Keyword;
        };
    }
}
