package dev.lintainer.lsp;

import dev.lintainer.pipeline.graph.EdgeKind;

/// How a relation reads from either end.
///
/// @param of what the subject does: the object follows
/// @param by what is done to the object: the subject follows
record EdgeWords(String of, String by) {
    static EdgeWords of(EdgeKind kind) {
        return switch (kind) {
            case NEEDS -> new EdgeWords("needs", "needed by");
            case CALLS -> new EdgeWords("calls", "called by");
            case TRIGGERS -> new EdgeWords("starts", "started by");
            case BUILDS -> new EdgeWords("builds", "built in");
            case BASED_ON -> new EdgeWords("based on", "base of what is built in");
            case RUNS -> new EdgeWords("runs", "run in");
            case TAKES -> new EdgeWords("takes", "taken in");
            case TAGS -> new EdgeWords("tags", "tagged in");
            case SAVES -> new EdgeWords("saves to", "saved in");
            case COPIES -> new EdgeWords("copy of", "copied to");
            case LOADS -> new EdgeWords("loads", "loaded in");
            case PUSHES -> new EdgeWords("pushes to", "pushed to in");
            case PULLS -> new EdgeWords("pulls", "pulled in");
            case PROVIDED_BY -> new EdgeWords("comes from", "used in");
            case MISSES -> new EdgeWords("is not there; made under another name or elsewhere:", "missed in");
            case UPLOADS -> new EdgeWords("uploads", "uploaded in");
            case HOLDS -> new EdgeWords("holds", "put into");
            case DOWNLOADS -> new EdgeWords("downloads", "downloaded in");
            case BRINGS -> new EdgeWords("brings", "comes with");
            case MOUNTS -> new EdgeWords("mounts", "mounted in");
            case READS_CACHE -> new EdgeWords("reads the cache", "read in");
            case WRITES_CACHE -> new EdgeWords("writes the cache", "written in");
            case HIDES -> new EdgeWords("does something that is not followed:", "not followed in");
        };
    }
}
