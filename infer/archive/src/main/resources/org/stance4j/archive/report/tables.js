"use strict";
// Draws the two long tables from the data in the page: only the rows of one screen at a time, so
// that a page with many thousand opens at once. Text goes into the page as text, never as HTML.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const words = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  const positions = data.stances.map(([name]) => name);
  const targets = data.targets.map((name) => name ?? "All articles");

  const node = (tag, properties, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  };
  const count = (value) => value.toLocaleString("en");
  const percent = (value) => Math.round(100 * value) + "%";
  const many = (value, one, several) => count(value) + " " + (value === 1 ? one : several);
  const named = ([name, style], probability) => node("span", { className: "position" },
    node("i", { className: "key " + style }), name,
    probability === undefined ? "" : " " + percent(probability));
  const isClear = (stance) => data.stances[stance][1] !== "unclear";
  const position = (stance, probability) => named(data.stances[stance], probability);
  // What an article is given may be that it is not clear, which has no probability of its own.
  const tone = (index, probability) =>
    named(data.tones[index], data.tones[index][1] === "unclear" ? undefined : probability);

  // A table of rows: columns have a title, a value to sort by, a cell, and maybe a class; filters
  // have a title, options and a value; details, if given, makes what opens below a row.
  function table({ place, title, columns, filters, rows, text, details, perPage, sorted }) {
    const texts = new Map();
    const textOf = (row) => {
      if (!texts.has(row)) texts.set(row, text(row).filter(Boolean).join("\n").toLowerCase());
      return texts.get(row);
    };
    let order = sorted;
    let shown = rows;
    let page = 0;

    const search = node("input", { type: "search", autocomplete: "off" });
    search.addEventListener("input", () => update());
    const selects = filters.map((filter) => {
      const select = node("select", null, node("option", { value: "" }, "all"),
        ...filter.options.map((name, index) => node("option", { value: String(index) }, name)));
      select.addEventListener("change", () => update());
      return select;
    });
    const tools = node("div", { className: "tools" },
      node("label", { className: "search" }, "Search ", search),
      ...filters.map((filter, i) => node("label", null, filter.title + " ", selects[i])));

    const headings = columns.map((column, index) => {
      const button = node("button", { type: "button" }, column.title);
      button.addEventListener("click", () => {
        const same = order?.index === index;
        order = { index, descending: same ? !order.descending : Boolean(column.descending) };
        update();
      });
      return node("th", { scope: "col", className: column.className ?? "" }, button);
    });
    const body = node("tbody");
    const grid = node("table", { className: "rows" },
      node("caption", { className: "hidden" }, title),
      node("thead", null, node("tr", null, ...headings)), body);
    const box = node("div",
      { className: "scroll", tabIndex: 0, role: "region", "aria-label": title }, grid);
    const status = node("p", { className: "status", role: "status" });
    const turn = (name, step) => {
      const button = node("button", { type: "button" }, name);
      button.addEventListener("click", () => {
        page += step;
        draw();
        // A button that is off cannot keep the focus, and the keyboard would be at the top again.
        if (button.disabled) (step > 0 ? previous : next).focus();
      });
      return button;
    };
    const previous = turn("Previous", -1);
    const next = turn("Next", 1);
    place.replaceChildren(tools, box,
      node("div", { className: "pages" }, status, previous, next));

    function compare(a, b) {
      const value = columns[order.index].value;
      const [x, y] = [value(a), value(b)];
      // What is missing comes last in both directions.
      if (x === null || y === null) return (x === null) - (y === null);
      const sign = order.descending ? -1 : 1;
      return sign * (typeof x === "number" ? x - y : words.compare(x, y));
    }

    function update() {
      const wanted = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      const chosen = selects.map((select) => select.value);
      shown = rows.filter((row) =>
        filters.every((filter, i) => chosen[i] === "" || filter.has(row, Number(chosen[i])))
        && wanted.every((word) => textOf(row).includes(word)));
      if (order) shown.sort(compare);
      headings.forEach((heading, i) => {
        if (i === order?.index) {
          heading.setAttribute("aria-sort", order.descending ? "descending" : "ascending");
        } else {
          heading.removeAttribute("aria-sort");
        }
      });
      page = 0;
      draw();
    }

    function draw() {
      const first = page * perPage;
      const last = Math.min(first + perPage, shown.length);
      body.replaceChildren(...shown.slice(first, last).map(line));
      previous.disabled = page === 0;
      next.disabled = last >= shown.length;
      status.textContent = shown.length === 0 ? "No rows"
        : `Rows ${count(first + 1)} to ${count(last)} of ${count(shown.length)}`;
    }

    function line(row) {
      const cells = columns.map((column, i) =>
        node(i === 0 ? "th" : "td", { className: column.className ?? "" }, ...column.cell(row)));
      cells[0].scope = "row";
      const tr = node("tr", null, ...cells);
      if (details) {
        const button = node("button",
          { type: "button", className: "open", "aria-expanded": "false" }, ...cells[0].childNodes);
        let below = null;
        button.addEventListener("click", () => {
          if (below) {
            below.remove();
            below = null;
          } else {
            below = node("tr", { className: "details" },
              node("td", { colSpan: columns.length }, node("div", null, ...details(row))));
            tr.after(below);
          }
          button.setAttribute("aria-expanded", String(below !== null));
        });
        cells[0].replaceChildren(button);
      }
      return tr;
    }

    update();
  }

  function marked(sentence, weights) {
    const parts = [];
    let done = 0;
    for (let i = 0; i < weights.length; i += 3) {
      const [start, end, weight] = weights.slice(i, i + 3);
      const mark = node("mark", { className: weight > 0 ? "for" : "against" },
        sentence.slice(start, end));
      mark.style.setProperty("--w", String(Math.abs(weight) / 100));
      parts.push(sentence.slice(done, start), mark);
      done = end;
    }
    return [...parts, sentence.slice(done)];
  }

  function evidence([sentence, before, after, stance, probability, id, title, source, day, weights, mood, sureness]) {
    const about = [source, day?.replace(/^(\d{4}-\d\d-\d\d)T.*/, "$1"), title === null ? null : id].filter(Boolean).join(" · ");
    return node("li", null,
      node("p", { className: "said" },
        before === null ? null : node("span", { className: "near" }, before + " "),
        node("b", null, ...marked(sentence, weights)),
        after === null ? null : node("span", { className: "near" }, " " + after)),
      node("p", { className: "about" }, position(stance, probability), " · ",
        ...(mood === undefined ? [] : ["tone: ", tone(mood, sureness), " · "]),
        node("cite", null, title ?? id), about ? " · " + about : ""));
  }

  function holderDetails([, aliases, , , , stories, pages, sentences, allSentences, rows]) {
    const copies = pages === stories ? ""
      : `; with copies ${many(pages, "page", "pages")} and ${many(allSentences, "sentence", "sentences")}`;
    const counts = `In ${many(stories, "story", "stories")} with ${many(sentences, "sentence", "sentences")} that show it${copies}.`;
    return [
      node("p", { className: "note" }, counts,
        rows.length < sentences ? ` The ${rows.length === 1 ? "clearest" : rows.length + " clearest"}:` : ""),
      aliases.length ? node("p", { className: "note" }, "Also named " + aliases.join(", ") + ".") : null,
      rows.length ? node("ol", { className: "evidence" }, ...rows.map(evidence))
        : node("p", null, "No sentence that shows a position."),
    ].filter(Boolean);
  }

  const OWN = "The articles themselves";
  const holdersPlace = document.getElementById("holders-table");
  if (holdersPlace) {
    table({
      place: holdersPlace,
      title: "Names and their positions",
      rows: data.holders,
      perPage: 20,
      sorted: null,
      text: ([name, aliases, target, stance]) =>
        [name ?? OWN, ...aliases, targets[target], positions[stance]],
      filters: [
        { title: "Target", options: targets, has: (row, i) => row[2] === i },
        { title: "Position", options: positions, has: (row, i) => row[3] === i },
      ],
      columns: [
        { title: "Name", value: (row) => row[0] ?? OWN, cell: (row) => [row[0] ?? node("i", null, OWN)] },
        { title: "Target", className: "target-name", value: (row) => targets[row[2]], cell: (row) => [targets[row[2]]] },
        { title: "Position", value: (row) => row[3], cell: (row) => [position(row[3])] },
        { title: "Probability", className: "n", descending: true,
          value: (row) => isClear(row[3]) ? row[4] : null,
          cell: (row) => [isClear(row[3]) ? percent(row[4]) : "–"] },
        { title: "Stories", className: "n", descending: true, value: (row) => row[5], cell: (row) => [count(row[5])] },
        { title: "Pages", className: "n", descending: true, value: (row) => row[6], cell: (row) => [count(row[6])] },
        { title: "Sentences", className: "n", descending: true, value: (row) => row[7], cell: (row) => [count(row[7])] },
      ],
      details: holderDetails,
    });
  }

  const STATUS = { scored: "Scored", skipped: "Skipped", failed: "Failed" };
  const statuses = Object.keys(STATUS);
  const note = (name, value) => value === null ? null
    : node("small", { className: "id" }, name + value);
  table({
    place: document.getElementById("articles-table"),
    title: "Articles",
    rows: data.articles,
    perPage: 25,
    sorted: null,
    text: ([id, title, source, day, published, status, reason]) =>
      [id, title, source, day, published, status, reason],
    filters: [
      { title: "Status", options: statuses.map((name) => STATUS[name]), has: (row, i) => row[5] === statuses[i] },
      ...(data.tones.length
        ? [{ title: "Sentiment", options: data.tones.map(([name]) => name), has: (row, i) => row[11] === i }]
        : []),
    ],
    columns: [
      { title: "Title", value: (row) => row[1] ?? row[0],
        cell: (row) => [row[1] ?? row[0], row[1] === null ? "" : note("", row[0]),
          note("copy of ", row[7]) ?? "", note("later version of ", row[8]) ?? ""] },
      { title: "Outlet", value: (row) => row[2], cell: (row) => [row[2] ?? "–"] },
      { title: "Date", className: "day", value: (row) => row[3] ?? null, cell: (row) => [row[3] ?? row[4] ?? "–"] },
      { title: "Status", value: (row) => row[5],
        cell: (row) => [STATUS[row[5]], row[6] === null ? "" : note("", row[6])] },
      { title: "Sentences", className: "n", descending: true, value: (row) => row[9], cell: (row) => [count(row[9])] },
      ...(data.tones.length ? [{
        title: "Sentiment",
        value: (row) => row[11] === undefined ? null : row[11] + 1 - row[12],
        cell: (row) => [row[11] === undefined ? "–" : tone(row[11], row[12])],
      }] : []),
      ...targets.map((target, i) => ({
        title: target,
        // By stance, and within a stance the most probable first.
        value: (row) => row[10].length ? row[10][2 * i] + 1 - row[10][2 * i + 1] : null,
        cell: (row) => row[10].length
          ? [position(row[10][2 * i], isClear(row[10][2 * i]) ? row[10][2 * i + 1] : undefined)]
          : ["–"],
      })),
    ],
  });
})();
