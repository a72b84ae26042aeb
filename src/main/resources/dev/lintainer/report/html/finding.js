/* One finding: a line that opens to its code, its fix and its place in the picture. */

function findingRow(finding, context) {
  const body = element("div", { class: "body" });
  const row = element(
    "details",
    {
      class: "finding " + finding.severity,
      // Not what the address says: browsers would take the focus from where it is put.
      id: "row-" + finding.id,
      toggle: () => {
        if (row.open) {
          row.unfold();
        }
        context.onToggle(finding, row.open);
      },
    },
    element(
      "summary",
      {},
      element("span", { class: "word " + finding.severity }, NOUNS[finding.severity]),
      element("span", { class: "message" }, prose(finding.message)),
      element("span", { class: "rule" }, finding.rule),
      element("span", { class: "place" }, element("span", { class: "unseen" }, "line "), String(finding.line)),
    ),
    body,
  );
  row.unfold = () => unfold(body, finding, context);
  return row;
}

/* Most findings are never opened: their code is made when they are. */
function unfold(body, finding, context) {
  if (body.childElementCount > 0) {
    return;
  }
  const rule = context.rules[finding.rule] ?? {};
  const spot = context.spots.get(finding.number)?.[0];
  body.append(
    ...(finding.frames ?? []).map((frame) => codeFrame(frame)),
    finding.frames ? "" : element("p", { class: "left" }, "The code is left out to keep this page small: " + finding.path + ":" + finding.line),
    ...(finding.suggestion ? [element("p", { class: "advice" }, element("b", {}, "What to do: "), ...prose(finding.suggestion))] : []),
    ...(finding.fixes ?? []).map((fix) => fixView(fix)),
    ...why(rule),
    element(
      "p",
      { class: "links" },
      spot ? element("button", { type: "button", click: () => context.onShow(spot) }, "Show in the picture") : "",
      rule.page
        ? element("a", { href: rule.page, rel: "noreferrer" }, "About ", element("code", {}, finding.rule))
        : element("code", {}, finding.rule),
      element("a", { href: "#finding-" + finding.id, class: "self", click: (event) => {
        event.preventDefault();
        context.onLink(finding);
      } }, "Link to this finding"),
      finding.certainty ? element("span", { class: "certainty" }, finding.certainty) : "",
    ),
  );
  body.querySelectorAll(".scroll").forEach(showMark);
}

/* What matters in a long line is not to be looked for. */
function showMark(box) {
  const mark = box.querySelector("mark.primary") ?? box.querySelector("mark");
  if (mark && mark.offsetLeft + Math.min(mark.offsetWidth, 200) > box.clientWidth) {
    box.scrollLeft = mark.offsetLeft - box.clientWidth / 3;
  }
}

function why(rule) {
  if (!rule.why) {
    return [];
  }
  const paragraphs = rule.why.split(/\n\s*\n/).map((text) => element("p", {}, prose(text.replace(/\s*\n\s*/g, " "))));
  return [element("details", { class: "why" }, element("summary", {}, "Why it matters"), ...paragraphs)];
}

function codeFrame(frame) {
  const rows = [];
  let previous = frame.rows[0]?.number ?? 1;
  for (const row of frame.rows) {
    if (row.number > previous + 1) {
      rows.push(element("tr", { class: "gap" }, element("td", { class: "number" }, "⋮"), element("td", {})));
    }
    previous = row.number;
    rows.push(codeRow(row));
  }
  const primary = (row) => row.marks?.some((mark) => mark.step === 0);
  const first = frame.rows.find(primary) ?? frame.rows.find((row) => row.marks) ?? frame.rows[0];
  const where = first ? frame.path + ":" + first.number : frame.path;
  return element(
    "figure",
    { class: "code" },
    element("figcaption", {}, where),
    element(
      "div",
      { class: "scroll", tabindex: 0, role: "group", "aria-label": "Code of " + where },
      element("table", {}, element("tbody", {}, rows)),
    ),
  );
}

function codeRow(row) {
  const marks = row.marks ?? [];
  const labels = marks.filter((mark) => mark.label).map((mark) => element("span", { class: "note" }, stepSign(mark), " ", ...prose(mark.label)));
  const isPrimary = marks.some((mark) => mark.step === 0);
  return element(
    "tr",
    { class: marks.length === 0 ? undefined : isPrimary ? "primary" : "related" },
    element("td", { class: "number" }, String(row.number)),
    element("td", { class: "text" }, marked(row.text, marks), labels),
  );
}

function stepSign(mark) {
  return element("span", { class: "step" }, String(mark.step));
}

/* Marks may lie in one another: the text is cut wherever one begins or ends. */
function marked(text, marks) {
  const carets = marks.filter((mark) => mark.start === mark.end);
  const cuts = new Set([0, text.length]);
  marks.forEach((mark) => cuts.add(mark.start).add(mark.end));
  const sorted = [...cuts].sort((one, other) => one - other);
  const parts = [];
  for (let i = 0; i < sorted.length; i++) {
    const caret = carets.find((mark) => mark.start === sorted[i]);
    if (caret) {
      parts.push(element("mark", { class: "caret " + (caret.step === 0 ? "primary" : "related") }, "\u200b"));
    }
    if (i + 1 < sorted.length) {
      const piece = text.slice(sorted[i], sorted[i + 1]);
      const over = marks.filter((mark) => mark.start <= sorted[i] && sorted[i + 1] <= mark.end && mark.start < mark.end);
      const kind = over.some((mark) => mark.step === 0) ? "primary" : "related";
      parts.push(over.length > 0 ? element("mark", { class: kind }, piece) : piece);
    }
  }
  return parts;
}

const SAFETY = { safe: "safe", unsafe: "needs a look" };
const SIGNS = { same: " ", removed: "−", added: "+", gap: "⋮" };

function fixView(fix) {
  return element(
    "div",
    { class: "fix" },
    element("p", {}, element("b", {}, "Fix: "), ...prose(fix.title), element("span", { class: "safety" }, SAFETY[fix.safety] ?? fix.safety)),
    ...fix.diffs.map((diff) =>
      element(
        "figure",
        { class: "code" },
        element("figcaption", {}, diff.path),
        element(
          "div",
          { class: "scroll", tabindex: 0, role: "group", "aria-label": "Change of " + diff.path },
          element(
            "table",
            {},
            element(
              "tbody",
              {},
              diff.rows.map((row) =>
                element(
                  "tr",
                  { class: row.kind },
                  element("td", { class: "number" }, SIGNS[row.kind]),
                  element("td", { class: "text" }, row.text),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
