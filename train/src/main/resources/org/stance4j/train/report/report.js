"use strict";
// Tables can be sorted by a click on a heading; without this script they stay as they are.
for (const table of document.querySelectorAll("table.sortable")) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = heading.textContent;
    button.addEventListener("click", () => sort(table, headings, column));
    heading.replaceChildren(button);
  });
}

function sort(table, headings, column) {
  const heading = headings[column];
  const words = column === 0;
  const first = words ? "ascending" : "descending";
  const second = words ? "descending" : "ascending";
  const order = heading.getAttribute("aria-sort") === first ? second : first;
  headings.forEach((other) => other.removeAttribute("aria-sort"));
  heading.setAttribute("aria-sort", order);
  const sign = order === "ascending" ? 1 : -1;
  const text = (row) => row.cells[column].textContent;
  const number = (row) => Number(text(row).replaceAll(",", ""));
  const compare = words
    ? (a, b) => text(a).localeCompare(text(b), "en")
    : (a, b) => number(a) - number(b);
  const rows = [...table.tBodies[0].rows].sort((a, b) => sign * compare(a, b));
  table.tBodies[0].append(...rows);
}
