/* Sorting, filtering, and printing of one project. Without it everything can still be read. */
(function () {
  "use strict";
  var byId = function (id) { return document.getElementById(id); };
  var all = function (what, within) { return Array.from((within || document).querySelectorAll(what)); };
  var form = byId("filter");
  var live = byId("live");
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  var say = function (template, values) {
    live.textContent = template.replace(/\{(\w+)\}/g, function (_, name) { return values[name]; });
    return live.textContent;
  };

  all(".controls[hidden], #filter").forEach(function (one) { one.hidden = false; });

  /* A cell sorts by its number where it has one, else by its text; what is blank comes last. */
  var key = function (row, column) {
    var cell = row.cells[column];
    var text = cell.textContent.trim();
    var number = cell.getAttribute("data-v");
    if (number === null && cell.classList.contains("n") && text !== "") { number = text.replace(/[,%]/g, ""); }
    return number === null || isNaN(number) ? text : Number(number);
  };
  var compare = function (a, b, down) {
    if (a === "" || b === "") { return (a === "") - (b === ""); }
    var order = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
    return down ? -order : order;
  };
  var sort = function (table, head) {
    var down = head.getAttribute("aria-sort") === "ascending";
    all("thead th", table).forEach(function (one) { one.setAttribute("aria-sort", "none"); });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    var body = table.tBodies[0];
    var rows = Array.from(body.rows).map(function (row, at) { return { row: row, at: at, key: key(row, head.cellIndex) }; });
    rows.sort(function (a, b) { return compare(a.key, b.key, down) || a.at - b.at; });
    rows.forEach(function (one) { body.appendChild(one.row); });
    say(form.getAttribute(down ? "data-down" : "data-up"), { column: head.textContent.trim() });
  };
  all("table[data-sorts]").forEach(function (table) {
    all("thead th", table).forEach(function (head) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) { button.appendChild(head.firstChild); }
      head.appendChild(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", function () { sort(table, head); });
    });
  });

  /* The filter acts on the rows of the table of projects and on the projects explained below. */
  var rows = all("tr[data-p]");
  var words = rows.map(function (row) {
    return Array.from(row.cells).slice(0, 3).map(function (cell) { return cell.textContent; }).join(" ").toLowerCase();
  });
  var filter = function () {
    var text = byId("filter-text").value.trim().toLowerCase();
    var grade = byId("filter-grade").value;
    var department = byId("filter-department").value;
    var shown = 0;
    rows.forEach(function (row, at) {
      var fits = words[at].indexOf(text) >= 0 && (!grade || row.getAttribute("data-g") === grade) &&
        (!department || row.getAttribute("data-d") === department);
      var card = byId("p" + row.getAttribute("data-p"));
      row.hidden = !fits;
      if (card) { card.hidden = !fits; }
      if (fits) { shown += 1; }
    });
    byId("filter-count").textContent = say(form.getAttribute("data-shown"), { shown: shown, all: rows.length });
  };
  form.addEventListener("input", filter);
  form.addEventListener("change", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(filter, 0); });
  filter();
  live.textContent = "";

  /* A link to a project opens it. */
  var cards = all(".card");
  var reveal = function () {
    var card = /^#p\d+$/.test(location.hash) && byId(location.hash.slice(1));
    if (card) {
      card.hidden = false;
      card.open = true;
      card.scrollIntoView();
      card.querySelector("summary").focus({ preventScroll: true });
    }
  };
  window.addEventListener("hashchange", reveal);
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#p']");
    if (link && link.getAttribute("href") === location.hash) { reveal(); }
  });
  reveal();
  var turn = function (open) {
    return function () { cards.forEach(function (card) { if (!card.hidden) { card.open = open; } }); };
  };
  if (byId("open-all")) {
    byId("open-all").addEventListener("click", turn(true));
    byId("close-all").addEventListener("click", turn(false));
  }

  /* Printing one project leaves out everything else, and puts it back. */
  var restore = function () {
    document.body.classList.remove("only");
    all(".chosen").forEach(function (card) { card.classList.remove("chosen"); });
  };
  window.addEventListener("afterprint", restore);
  window.addEventListener("beforeprint", function () {
    var open = cards.some(function (card) { return card.open && !card.hidden; });
    byId("cards").classList.toggle("none", cards.length > 0 && !open);
  });
  var print = function (card) {
    restore();
    card.classList.add("chosen");
    document.body.classList.add("only");
    window.print();
  };
  cards.forEach(function (card) {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "print";
    button.textContent = byId("open-all").getAttribute("data-print");
    button.addEventListener("click", function () { print(card); });
    var end = card.querySelector(".end");
    end.insertBefore(button, end.firstChild);
  });

  /* Facts and arithmetic of many projects are packed; each is put where it belongs. */
  var putRow = function (row, told) {
    var link = document.createElement("a");
    link.href = "#r" + row.cells[0].textContent;
    link.appendChild(row.cells[1].firstChild);
    row.cells[1].appendChild(link);
    var list = row.cells[3].appendChild(document.createElement("ul"));
    told.slice(1).forEach(function (fact) { list.appendChild(document.createElement("li")).textContent = fact; });
    row.cells[4].insertBefore(document.createTextNode(told[0]), row.cells[4].firstChild);
  };
  var put = function (text) {
    var told = JSON.parse(text);
    cards.forEach(function (card, at) {
      all("tbody tr:not(.dimension)", card).forEach(function (row, indicator) { putRow(row, told[indicator][at]); });
    });
    byId("facts-apart").hidden = true;
  };
  if (byId("facts") && window.DecompressionStream) {
    var packed = Uint8Array.from(atob(byId("facts").textContent), function (one) { return one.charCodeAt(0); });
    var unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
    new Response(unpacked).text().then(put);
  }
})();
