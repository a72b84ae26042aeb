package dev.lintainer.lsp.link;

import dev.lintainer.engine.Subjects;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All links of a repository.
public final class Links {
    private final Map<String, List<Link>> fromPath;
    private final Map<String, List<Link>> toPath;

    private Links(List<Link> links) {
        fromPath = new LinkedHashMap<>();
        toPath = new LinkedHashMap<>();
        for (Link link : links) {
            fromPath.computeIfAbsent(link.from().file().path(), _ -> new ArrayList<>()).add(link);
            toPath.computeIfAbsent(link.to().file().path(), _ -> new ArrayList<>()).add(link);
        }
    }

    public static Links of(Subjects subjects) {
        Drawing drawing = new Drawing(subjects.pipeline().repository());
        subjects.workflows().forEach(workflow -> WorkflowLinks.draw(workflow, drawing));
        subjects.actions().forEach(action -> ActionLinks.draw(action, drawing));
        subjects.dockerfiles().forEach(dockerfile -> DockerfileLinks.draw(dockerfile, drawing));
        subjects.composeFiles().forEach(compose -> ComposeLinks.draw(compose, drawing));
        subjects.pipeline().runs().forEach(run -> PipelineLinks.draw(run, drawing));
        return new Links(drawing.links());
    }

    /// Where what stands at a place is made. Of words inside of others the shortest count.
    ///
    /// @param path of the file
    public List<Location> definitions(String path, int offset) {
        List<Location> found = new ArrayList<>();
        int shortest = Integer.MAX_VALUE;
        for (Link link : fromPath.getOrDefault(path, List.of())) {
            Span span = link.from().span();
            if (!touches(span, offset) || span.length() > shortest) {
                continue;
            }
            if (span.length() < shortest) {
                found.clear();
                shortest = span.length();
            }
            add(link.to(), found);
        }
        return found;
    }

    /// The words that name what is made at a place, or what the words at that place name.
    public List<Location> uses(String path, int offset) {
        List<Location> uses = new ArrayList<>();
        for (Location target : targets(path, offset)) {
            for (Link link : toPath.getOrDefault(target.file().path(), List.of())) {
                if (link.to().span().equals(target.span())) {
                    add(link.from(), uses);
                }
            }
        }
        return uses;
    }

    /// What is made at a place, or else what the words there name.
    public List<Location> targets(String path, int offset) {
        List<Location> found = new ArrayList<>();
        for (Link link : toPath.getOrDefault(path, List.of())) {
            if (touches(link.to().span(), offset)) {
                add(link.to(), found);
            }
        }
        return found.isEmpty() ? definitions(path, offset) : found;
    }

    /// A cursor behind the last character still belongs to the word.
    private static boolean touches(Span span, int offset) {
        return span.start() <= offset && offset <= span.end();
    }

    private static void add(Location place, List<Location> places) {
        boolean known =
                places.stream()
                        .anyMatch(other ->
                                other.span().equals(place.span()) && other.file().path().equals(place.file().path()));
        if (!known) {
            places.add(place);
        }
    }
}
