package dev.lintainer.report.check;

import dev.lintainer.pipeline.repository.GitRemote;
import dev.lintainer.report.html.Judged;
import dev.lintainer.report.html.Page;
import dev.lintainer.report.html.RepositoryPart;
import java.util.Optional;

/// One page for a browser, see [dev.lintainer.report.html].
final class HtmlReport {
    private HtmlReport() {}

    static Part part(Inspection inspection) {
        Judged judged =
                new Judged(
                        name(inspection),
                        inspection.pathPrefix(),
                        inspection.subjects(),
                        inspection.settings().selection(),
                        inspection.result(),
                        inspection.files(),
                        Summary.of(inspection).sentence());
        return Part.of(inspection, RepositoryPart.of(judged));
    }

    /// A page is read elsewhere than where it was made, where `.` says nothing.
    private static String name(Inspection inspection) {
        if (!inspection.name().equals(".")) {
            return inspection.name();
        }
        Optional<GitRemote> remote = inspection.subjects().pipeline().repository().remote();
        return remote.map(origin -> origin.owner() + "/" + origin.name()).orElse("");
    }

    static Assembly assembly() {
        Page page = Page.read();
        return new Assembly(page.opening(), "", _ -> "", whole -> page.closing(whole.sentence()));
    }
}
