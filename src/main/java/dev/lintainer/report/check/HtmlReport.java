package dev.lintainer.report.check;

import dev.lintainer.report.html.Judged;
import dev.lintainer.report.html.Page;
import dev.lintainer.report.html.RepositoryPart;

/// One page for a browser, see [dev.lintainer.report.html].
final class HtmlReport {
    private HtmlReport() {}

    static Part part(Inspection inspection) {
        Judged judged =
                new Judged(
                        inspection.name(),
                        inspection.pathPrefix(),
                        inspection.subjects(),
                        inspection.settings().selection(),
                        inspection.result(),
                        inspection.files(),
                        Summary.of(inspection).sentence());
        return Part.of(inspection, RepositoryPart.of(judged));
    }

    static Assembly assembly() {
        Page page = Page.read();
        return new Assembly(page.opening(), "", _ -> "", whole -> page.closing(whole.sentence()));
    }
}
