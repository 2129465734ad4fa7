"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const text = byId("text");
  const button = byId("score");
  const SHAPES = { FAVOR: "for", POSITIVE: "for", AGAINST: "against", NEGATIVE: "against", NONE: "none", NEUTRAL: "none", UNCERTAIN: "unclear" };
  const shapes = new Map(Object.entries(SHAPES));
  let maxBytes = Infinity;
  let scored = null;
  let busy = false;

  /** An element; what is foreign comes in as text only. */
  function element(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function say(status, error) {
    byId("status").textContent = status;
    byId("error").textContent = error;
    text.removeAttribute("aria-invalid");
  }

  // What the server scores with.

  function learnShapes(labels) {
    const free = ["for", "against", "third", "fourth"];
    labels.forEach((label) => {
      if (!shapes.has(label)) shapes.set(label, free.find((s) => ![...shapes].some(([l, of]) => of === s && labels.includes(l))) ?? "fourth");
    });
  }

  function addChoice(name) {
    const known = [...byId("choices").querySelectorAll("input")].find((box) => box.value === name);
    if (known) {
      known.checked = true;
      return;
    }
    const box = element("input");
    box.type = "checkbox";
    box.checked = true;
    box.value = name;
    byId("choices").append(element("li", "", element("label", "", box, element("span", "", name))));
  }

  async function introduce() {
    const health = await (await fetch("health")).json();
    learnShapes(health.labels);
    maxBytes = health.maxBytes;
    byId("about").textContent =
      `Paste a news article. The model ${health.model} reads it and tells ${health.labels.join(", ")}, sentence by sentence. What you paste goes to this server alone and is not kept.`;
    health.targets.forEach(addChoice);
    byId("targets").hidden = !health.takesTargets;
  }

  function addOther() {
    const name = byId("other").value.trim();
    if (!name) return;
    addChoice(name);
    byId("other").value = "";
    byId("status").textContent = `Added: ${name}`;
  }

  // Asking.

  function chosen() {
    return [...byId("choices").querySelectorAll("input:checked")].map((box) => box.value);
  }

  function complain(message, field) {
    say("", message);
    if (field) {
      field.setAttribute("aria-invalid", "true");
      field.focus();
    }
  }

  async function score() {
    if (busy) return;
    addOther();
    const article = { text: text.value };
    if (!article.text.trim()) return complain("There is no article yet: paste its text into the field above.", text);
    if (!byId("targets").hidden) {
      article.targets = chosen();
      if (!article.targets.length) return complain("No target is chosen: tick one, or type another.");
    }
    const body = JSON.stringify(article);
    const bytes = new TextEncoder().encode(body).length;
    if (bytes > maxBytes) return complain(`The article is too long: it has ${bytes.toLocaleString("en")} bytes, and the server takes ${maxBytes.toLocaleString("en")}.`, text);
    busy = true;
    button.setAttribute("aria-disabled", "true");
    byId("result").hidden = true;
    say("Reading …", "");
    try {
      await ask(article, body);
    } finally {
      busy = false;
      button.removeAttribute("aria-disabled");
    }
  }

  async function ask(article, body) {
    const start = performance.now();
    let response;
    let answer;
    try {
      response = await fetch("score", { method: "POST", headers: { "Content-Type": "application/json" }, body });
      answer = await response.json();
    } catch (e) {
      return complain("The server does not answer. Is it still running?");
    }
    if (!response.ok) return complain(`Not scored (${response.status}): ${answer.error}`);
    const versions = [answer, ...(answer.laterVersions ?? [])];
    const first = versions.findIndex((version) => version.status === "scored");
    if (first < 0) return complain(`The article was ${answer.status}: ${answer.reason}.`, text);
    byId("json").textContent = JSON.stringify(answer, null, 2);
    offer(article.text, versions, first);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const sentences = versions.reduce((sum, version) => sum + version.sentences, 0);
    say(`${sentences} sentences read in ${seconds} s. The positions are below.`, "");
    byId("result-title").focus();
  }

  // Showing.

  const shapeOf = (stance) => shapes.get(stance) ?? "fourth";

  function label(stance) {
    return element("span", `label ${shapeOf(stance)}`, stance === "UNCERTAIN" ? "not clear" : stance);
  }

  function sure(stance, probability) {
    if (stance === "UNCERTAIN") return element("span", "sure");
    const bar = element("b");
    bar.style.width = `${Math.round(100 * probability)}%`;
    const track = element("i", shapeOf(stance), bar);
    track.setAttribute("aria-hidden", "true");
    return element("span", "sure", track, probability.toFixed(2));
  }

  const takesPosition = (stance) => !["none", "unclear"].includes(shapeOf(stance));

  /** How many take which position. */
  function voices(holders) {
    const counts = new Map();
    holders.filter((holder) => takesPosition(holder.stance)).forEach(({ stance }) => counts.set(stance, (counts.get(stance) ?? 0) + 1));
    const parts = [...counts].sort().reverse().map(([stance, count]) => element("span", `count ${shapeOf(stance)}`, `${count} `, element("span", "unheard", stance)));
    return element("span", "voices", ...(parts.length ? parts : ["nobody"]));
  }

  /** Lets the reader choose, where there is more than one version. */
  function offer(article, versions, first) {
    byId("versions").hidden = versions.length < 2;
    byId("version").replaceChildren(...versions.map((version, at) => {
      const option = element("option", "", `version ${at + 1} of ${versions.length}`);
      option.disabled = version.status !== "scored";
      return option;
    }));
    byId("version").onchange = (event) => show(article, versions[event.target.selectedIndex]);
    byId("version").selectedIndex = first;
    show(article, versions[first]);
  }

  function show(article, answer) {
    scored = { article, targets: answer.targets };
    const tone = answer.sentiment ? [element("b", "", "Tone: "), label(answer.sentiment)] : [];
    byId("tone").replaceChildren(...tone);
    byId("overview").replaceChildren(...answer.targets.map((target, at) => {
      const row = element("button", "", element("span", "name", target.target ?? "The article"), voices(target.holders), label(target.stance), sure(target.stance, target.probability));
      row.type = "button";
      row.addEventListener("click", () => choose(at));
      return element("li", "", row);
    }));
    byId("result").hidden = false;
    const positions = answer.targets.map((target) => target.holders.filter((holder) => takesPosition(holder.stance)).length);
    choose(positions.indexOf(Math.max(...positions)));
  }

  function choose(at) {
    const target = scored.targets[at];
    [...byId("overview").querySelectorAll("button")].forEach((row, i) => row.setAttribute("aria-pressed", String(i === at)));
    byId("about-target").textContent = target.target ?? "Who says what";
    byId("unseen").hidden = target.targetSeen;
    byId("unnamed").hidden = target.named;
    const marks = numbered(target.holders);
    byId("notes").replaceChildren(...notes(target.holders, marks));
    byId("reading").replaceChildren(...marked(scored.article, marks));
  }

  const nameOf = (holder) => holder.holder ?? "The article itself";

  /** The evidence of all holders, in the order of the text, numbered from 1. */
  function numbered(holders) {
    return holders
      .flatMap((holder) => holder.evidence.map((evidence) => ({ holder, evidence })))
      .sort((a, b) => a.evidence.start - b.evidence.start)
      .map((mark, i) => ({ ...mark, number: i + 1 }));
  }

  function notes(holders, marks) {
    const shown = holders.filter((holder) => holder.evidence.length || holder.holder === null);
    return shown.length ? shown.map((holder) => note(holder, marks.filter((mark) => mark.holder === holder))) : [element("p", "quiet", "Nobody takes a position.")];
  }

  function note(holder, marks) {
    const made = element("section", "note", element("h3", "", nameOf(holder)));
    const names = [...(holder.knownAs && holder.knownAs !== holder.holder ? [holder.knownAs] : []), ...(holder.aliases ?? [])];
    if (names.length) made.append(element("p", "also", `also: ${names.join(", ")}`));
    made.append(element("div", "verdict", label(holder.stance), sure(holder.stance, holder.probability)));
    const list = element("ol");
    marks.forEach((mark) => list.append(noteLine(holder, mark)));
    made.append(list);
    return made;
  }

  function noteLine(holder, { evidence, number }) {
    const link = element("a", "", element("span", "number", `${number}`), evidence.text);
    link.href = `#s${number}`;
    const line = element("li", shapeOf(evidence.stance), link);
    line.id = `n${number}`;
    if (evidence.stance !== holder.stance) line.append(label(evidence.stance));
    if (evidence.sentiment) line.append(element("span", "also", `tone: ${evidence.sentiment}`));
    return line;
  }

  /**
   * The article with its evidence marked; offsets count as strings do here, in UTF-16 units. A
   * sentence beside which something else stands is marked in parts.
   */
  function marked(article, marks) {
    const parts = [];
    let done = 0;
    const mark = (evidence, { start, end }) => {
      const from = Math.max(done, start);
      parts.push(article.slice(done, from));
      const made = element("mark", shapeOf(evidence.stance), article.slice(from, end));
      parts.push(made);
      done = Math.max(done, end);
      return made;
    };
    marks.forEach(({ holder, evidence, number }) => {
      const made = (evidence.parts ?? [evidence]).map((part) => mark(evidence, part));
      made[0].id = `s${number}`;
      const link = element("a", "", `${number}`);
      link.href = `#n${number}`;
      link.setAttribute("aria-label", `Note ${number}: ${evidence.stance}, ${nameOf(holder)}`);
      made[made.length - 1].append(link);
    });
    parts.push(article.slice(done));
    return parts;
  }

  byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    score();
  });
  byId("add").addEventListener("click", addOther);
  byId("other").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      addOther();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      score();
    }
  });
  introduce().catch(() => complain("The server does not answer. Is it still running?"));
})();
