package dev.lintainer.report.html;

import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RelatedLocation;
import dev.lintainer.report.graph.GraphPicture;
import dev.lintainer.report.graph.PicturePlaces;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/// Where a finding is marked in the picture of the pipeline.
///
/// @param arrows those that it is about, by their index
/// @param figures those that it is about
/// @param jobs those that it is found in
record Marks(Set<Integer> arrows, Set<String> figures, Set<String> jobs) {
    /// Places that merely tell a finding's story may be those of half the picture; then they say nothing.
    private static final int MOST_RELATED = 4;

    static Marks of(Finding finding, GraphPicture picture, PicturePlaces places) {
        Set<Integer> arrows = arrows(finding, picture, places);
        Set<String> jobs = new TreeSet<>(places.jobs(finding.location()));
        if (jobs.isEmpty()) {
            finding.related().forEach(related -> jobs.addAll(places.jobs(related.location())));
        }
        Set<String> figures = new TreeSet<>(places.figures(finding.location()));
        for (int arrow : arrows) {
            String end = picture.arrows().get(arrow).to();
            if (places.isMount(end)) {
                figures.add(end);
            }
        }
        figures.removeAll(jobs);
        return new Marks(arrows, figures, jobs);
    }

    private static Set<Integer> arrows(Finding finding, GraphPicture picture, PicturePlaces places) {
        Set<Integer> here = places.arrows(finding.location());
        Set<Integer> broken = new TreeSet<>(here);
        broken.removeIf(arrow -> picture.arrows().get(arrow).line() != GraphPicture.Line.BROKEN);
        if (!here.isEmpty()) {
            return broken.isEmpty() ? here : broken;
        }
        Set<Integer> ofAction = places.arrowsOfAction(finding.location());
        if (!ofAction.isEmpty()) {
            return ofAction;
        }
        Set<Integer> related = new LinkedHashSet<>();
        for (RelatedLocation place : finding.related()) {
            related.addAll(places.arrows(place.location()));
        }
        Set<Integer> mounts = new TreeSet<>(related);
        mounts.removeIf(arrow -> !places.isMount(picture.arrows().get(arrow).to()));
        if (!mounts.isEmpty()) {
            return mounts;
        }
        return related.size() > MOST_RELATED ? Set.of() : related;
    }
}
