/* Trying next year's budget: reads the fields, computes every project anew, and shows what it comes to. */
(function () {
  "use strict";
  const byId = function (id) { return document.getElementById(id); };
  const data = JSON.parse(byId("trial-data").textContent);
  const rules = trialArithmetic.read(data);
  const run = rules.settings;
  const total = trialArithmetic.points(data.grades.find(function (grade) { return grade.to !== null; }).to);
  const say = function (name, values) {
    return data.words[name].replace(/\{(\w+)\}/g, function (_, value) { return values[value]; });
  };
  const title = function (grade) { return data.grades[grade].title; };

  /* Whole numbers as people write them. */
  const decimal = function (number) {
    const digits = (number < 0n ? -number : number).toString().padStart(3, "0");
    return (number < 0n ? "-" : "") + digits.slice(0, -2) + "." + digits.slice(-2);
  };
  const short = function (number) { return decimal(number).replace(/\.?0+$/, ""); };
  const percent = function (rate) { return short(rate) + "%"; };
  const yuan = function (fen) { return fen === null ? "" : decimal(fen).replace(/\B(?=(\d{3})+\.)/g, ","); };
  const signed = function (fen) { return (fen > 0n ? "+" : "") + yuan(fen); };
  const size = function (fen) { return fen < 0n ? -fen : fen; };

  /* What cannot be tried stays as in the run: what is open, and where this page came to another number. */
  const stays = rules.projects.map(function (one, at) {
    if (one.open) { return "left_open"; }
    const here = trialArithmetic.project(rules, one, run, at);
    const same = here.grade === one.run.grade && here.cut === one.run.cut && here.next === one.run.next;
    return same ? null : "left_differs";
  });
  const compute = function (settings) {
    return rules.projects.map(function (one, at) {
      return stays[at] ? one.run : trialArithmetic.project(rules, one, settings, at);
    });
  };
  const cutOf = function (results) {
    return results.reduce(function (sum, one, at) { return rules.projects[at].open ? sum : sum + one.cut; }, 0n);
  };

  /* Fields: a line and a rate for each grade, and the floor. */
  const fields = [];
  const field = function (id, kind, at) {
    const input = byId(id);
    if (!input) { return; }
    const slider = document.querySelector("[data-of=" + id + "]");
    fields.push({ id: id, kind: kind, at: at, input: input, slider: slider });
    input.addEventListener("input", function () { slide(input, slider); changed(); });
    slider.addEventListener("input", function () { input.value = slider.value; slide(input, slider); changed(); });
  };
  const slide = function (input, slider) {
    const value = input.value.trim().replace(/%$/, "");
    if (slider.value !== value) { slider.value = value === "" ? "0" : value; }
    slider.setAttribute("aria-valuetext", input.value);
  };
  const exempt = new Map();
  const put = function (settings) {
    fields.forEach(function (one) {
      const value = one.kind === "floor" ? settings.floor : settings[one.kind + "s"][one.at];
      one.input.value = value === null ? "" : short(value);
      slide(one.input, one.slider);
    });
    exempt.clear();
    settings.exempt.forEach(function (share, at) { if (share !== null) { exempt.set(at, short(share)); } });
    drawExempt();
  };

  /* Reads the fields; what is wrong with them comes with it. */
  const read = function () {
    const wrong = [];
    const settings = { lines: run.lines.slice(), rates: run.rates.slice(), floor: run.floor, exempt: run.exempt.map(function () { return null; }) };
    fields.forEach(function (one) {
      const text = one.input.value.trim();
      const before = one.kind === "floor" ? run.floor : run[one.kind + "s"][one.at];
      const value = one.kind === "line" ? trialArithmetic.points(text) : trialArithmetic.percent(text);
      if (value === null && (text !== "" || before !== null)) {
        const why = one.kind === "line" ? "bad_points" : text !== "" ? "bad_rate" : one.kind + "_blank";
        wrong.push({ field: one.id, text: say(why, {}) });
      }
      if (one.kind === "floor") { settings.floor = value; } else { settings[one.kind + "s"][one.at] = value; }
    });
    exempt.forEach(function (text, at) {
      const share = trialArithmetic.percent(text);
      if (share === null) { wrong.push({ field: "exempt-" + at, text: say("bad_rate", {}) }); }
      settings.exempt[at] = share;
    });
    return { settings: settings, wrong: wrong };
  };
  const contradictions = function (settings) {
    return trialArithmetic.contradictions(rules, settings, total).map(function (one) {
      const values = { total: short(total) };
      if (typeof one.better === "number") {
        values.better = title(one.better);
        if (one.why === "falls") { values.rate = percent(settings.rates[one.better]); }
      }
      if (one.titles) { values.rules = one.titles.join(say("listed", {})); }
      if (one.why === "undercut") { values.floor = percent(settings.floor); }
      if (one.rule) { values.rule = one.rule.title; values.rate = percent(one.rule.rate); }
      return { field: one.field, text: say(one.why, values) };
    });
  };

  /* Lists what is needed before there is a result: rates at their fields, the rest at the projects. */
  const needed = function (results) {
    const counts = new Map();
    const whom = [];
    results.forEach(function (one, at) {
      if (!one.needs) { return; }
      if (one.needs === "rate") { counts.set(one.grade, (counts.get(one.grade) || 0) + 1); }
      const rule = one.needs === "rate" ? "" : rules.rules[one.rule].title;
      whom.push({ at: at, text: say("needs_" + one.needs, { rule: rule, grade: title(one.grade) }) });
    });
    const wrong = Array.from(counts, function (pair) {
      return { field: "rate-" + pair[0], text: say("rate_needed", { count: pair[1], grade: title(pair[0]) }) };
    });
    return { wrong: wrong, whom: whom };
  };

  /* Marks what is wrong at the fields, and nothing else. */
  const mark = function (wrong) {
    const texts = new Map();
    wrong.forEach(function (one) { texts.set(one.field, (texts.has(one.field) ? texts.get(one.field) + " · " : "") + one.text); });
    document.querySelectorAll("#trial-form [aria-describedby]").forEach(function (input) {
      const text = texts.get(input.id) || "";
      write(byId(input.id + "-says"), text);
      if (text) { input.setAttribute("aria-invalid", "true"); } else { input.removeAttribute("aria-invalid"); }
    });
  };
  const write = function (node, text) { if (node.textContent !== text) { node.textContent = text; } };
  const list = function (node, entries) {
    const shown = entries.slice(0, 20).map(function (one) {
      return data.projects[one.at].id + " " + data.projects[one.at].name + " · " + one.text;
    });
    if (entries.length > 20) { shown.push(say("and", { count: entries.length - 20 })); }
    node.textContent = "";
    shown.forEach(function (text) {
      const item = document.createElement("li");
      item.textContent = text;
      node.appendChild(item);
    });
  };

  /* Tables keep their rows from one trial to the next, so that only what changed is drawn. */
  const table = function (id, texts, head) {
    const body = byId(id).closest("table").tBodies[0];
    const rows = [];
    return function (contents) {
      contents.forEach(function (cells, at) {
        if (!rows[at]) {
          const row = body.insertRow();
          rows[at] = { row: row, cells: cells.map(function (_, n) {
            const cell = document.createElement(n === head ? "th" : "td");
            if (n === head) { cell.scope = "row"; }
            if (n >= texts) { cell.className = "n"; }
            return row.appendChild(cell);
          }), written: [] };
        }
        const row = rows[at];
        if (row.row.hidden) { row.row.hidden = false; }
        cells.forEach(function (text, n) {
          if (row.written[n] !== text) { row.cells[n].textContent = text; row.written[n] = text; }
        });
      });
      rows.slice(contents.length).forEach(function (row) { if (!row.row.hidden) { row.row.hidden = true; } });
    };
  };
  const byGrade = table("trial-by-grade", 1, 0);
  const byDepartment = table("trial-by-department", 1, 0);
  const byProject = table("trial-by-project", 4, 1);
  const arrow = function (from, to) { return from === to ? String(to) : say("grade", { from: from, to: to }); };

  const sums = function (names, results, placeOf) {
    const rows = names.map(function (name) { return { name: name, before: 0, after: 0, from: 0n, to: 0n, next: 0n }; });
    results.forEach(function (one, at) {
      const project = rules.projects[at];
      if (project.open) { return; }
      const before = rows[placeOf(project.run, at)];
      const after = rows[placeOf(one, at)];
      before.before += 1;
      before.from += project.run.cut;
      after.after += 1;
      after.to += one.cut;
      after.next += one.next === null ? 0n : one.next;
    });
    return rows.map(function (row) {
      return [row.name, arrow(row.before, row.after), yuan(row.from), yuan(row.to), signed(row.to - row.from), yuan(row.next)];
    });
  };
  const moved = function (results) {
    const found = [];
    results.forEach(function (one, at) {
      const before = rules.projects[at].run;
      if (one.grade === before.grade && one.cut === before.cut && one.next === before.next) { return; }
      found.push({ at: at, by: size(one.cut - before.cut) });
    });
    return found.sort(function (a, b) { return a.by < b.by ? 1 : a.by > b.by ? -1 : a.at - b.at; });
  };
  const movedRow = function (results) {
    return function (one) {
      const project = data.projects[one.at];
      const before = rules.projects[one.at].run;
      const after = results[one.at];
      return [project.id, project.name, data.departments[project.department], arrow(title(before.grade), title(after.grade)),
        yuan(before.cut), yuan(after.cut), signed(after.cut - before.cut), yuan(after.next)];
    };
  };

  const AT_ONCE = 50;
  let all = false;
  const draw = function (results, settings) {
    const cut = cutOf(results);
    const change = cut - cutOf(rules.projects.map(function (one) { return one.run; }));
    const movers = moved(results);
    write(byId("trial-cut"), yuan(cut));
    write(byId("trial-change"), signed(change));
    write(byId("trial-next"), yuan(results.reduce(function (sum, one, at) {
      return rules.projects[at].open || one.next === null ? sum : sum + one.next;
    }, 0n)));
    write(byId("trial-moved"), String(movers.length));
    byGrade(sums(data.grades.map(function (grade) { return grade.title; }), results, function (one) { return one.grade; }));
    byDepartment(sums(data.departments, results, function (_, at) { return data.projects[at].department; }));
    byProject(movers.slice(0, all ? movers.length : AT_ONCE).map(movedRow(results)));
    byId("trial-none").hidden = movers.length > 0;
    byId("trial-more").hidden = all || movers.length <= AT_ONCE;
    write(byId("trial-more"), say("more", { count: movers.length - AT_ONCE }));
    write(byId("trial-scenario"), scenario(settings));
    announce(say("said", { cut: yuan(cut), change: signed(change), moved: movers.length }));
  };

  /* What differs from the run, as a file of scenarios. */
  const quoted = function (text) { return JSON.stringify(text).replace(/\u007f/g, "\\u007F"); };
  const scenario = function (settings) {
    const named = function (key, values, before, text) {
      const differ = values.map(function (value, at) {
        return value === before[at] ? null : quoted(data.grades[at].name) + " = " + quoted(text(value));
      }).filter(function (one) { return one !== null; });
      return differ.length ? key + " = { " + differ.join(", ") + " }\n" : "";
    };
    const exempted = settings.exempt.map(function (share, at) {
      const now = share === null ? 0n : share;
      const before = run.exempt[at] === null ? 0n : run.exempt[at];
      return now === before ? null : "  { project = " + quoted(data.projects[at].id) + ", share = " + quoted(percent(now)) + " },\n";
    }).filter(function (one) { return one !== null; });
    const text = (settings.floor === run.floor ? "" : "floor = " + quoted(percent(settings.floor)) + "\n") +
      named("rates", settings.rates, run.rates, percent) + named("lines", settings.lines, run.lines, short) +
      (exempted.length ? "exempt = [\n" + exempted.join("") + "]\n" : "");
    return text === "" ? "# " + say("same", {}) + "\n" : "# " + say("scenario_comment", {}) +
      "\n[[scenario]]\nid = \"tried\"\ntitle = " + quoted(say("scenario_title", {})) + "\n" + text;
  };

  /* The target: how far away the cut is, and one more rate for every grade that is cut. */
  const wanted = function (wrong) {
    const text = byId("target").value.trim();
    const amount = text === "" ? null : trialArithmetic.money(text);
    if (text !== "" && amount === null) { wrong.push({ field: "target", text: say("bad_amount", {}) }); }
    return amount;
  };
  const far = function (target, cut) {
    if (target === null) { return ""; }
    const name = target === cut ? "target_met" : target > cut ? "target_short" : "target_over";
    return say(name, { amount: yuan(size(target - cut)) });
  };
  const raised = function (settings, more) {
    return Object.assign({}, settings, { rates: settings.rates.map(function (rate) {
      return rate === null || rate === 0n ? rate : rate + more < 10000n ? rate + more : 10000n;
    }) });
  };
  const reach = function () {
    const target = wanted([]);
    if (target === null || !last) { byId("target").focus(); return; }
    const settings = last.settings;
    const enough = function (more) { return cutOf(compute(raised(settings, BigInt(more)))) >= target; };
    let said = "";
    if (!enough(0)) {
      if (!settings.rates.some(function (rate) { return rate !== null && rate > 0n; })) {
        said = say("reach_no_grade", {});
      } else if (!enough(10000)) {
        said = say("reach_not", {});
      } else {
        let low = 0;
        let high = 10000;
        while (high - low > 1) {
          const middle = (low + high) >> 1;
          if (enough(middle)) { high = middle; } else { low = middle; }
        }
        put(raised(settings, BigInt(high)));
        said = say("reach_done", { rate: percent(BigInt(high)) });
      }
    }
    changed();
    write(byId("target-reached"), said);
  };

  /* What is said aloud waits until the slider rests. */
  let timer = 0;
  const announce = function (text) {
    clearTimeout(timer);
    timer = setTimeout(function () { write(byId("trial-said"), text); }, 600);
  };

  /* Exemptions: those of the run, and those added. */
  const drawExempt = function () {
    const node = byId("trial-exempt");
    node.textContent = "";
    exempt.forEach(function (text, at) {
      const item = node.appendChild(document.createElement("li"));
      const name = data.projects[at].id + " " + data.projects[at].name;
      item.appendChild(document.createElement("span")).textContent = name;
      const number = item.appendChild(document.createElement("span"));
      number.className = "try-number";
      const input = number.appendChild(document.createElement("input"));
      input.id = "exempt-" + at;
      input.type = "text";
      input.inputMode = "decimal";
      input.autocomplete = "off";
      input.value = text;
      input.setAttribute("aria-label", say("share_of", { project: name }));
      input.setAttribute("aria-describedby", input.id + "-says");
      number.appendChild(document.createTextNode(" %"));
      const button = item.appendChild(document.createElement("button"));
      button.type = "button";
      button.textContent = say("remove", {});
      button.setAttribute("aria-label", button.textContent + " " + name);
      const says = item.appendChild(document.createElement("p"));
      says.className = "try-wrong";
      says.id = input.id + "-says";
      input.addEventListener("input", function () { exempt.set(at, input.value.trim()); changed(); });
      button.addEventListener("click", function () {
        exempt.delete(at);
        drawExempt();
        changed();
        byId("exempt-project").focus();
      });
    });
  };
  const add = function () {
    const project = byId("exempt-project");
    const share = byId("exempt-share");
    const bad = trialArithmetic.percent(share.value) === null;
    if (project.value === "" || bad) {
      changed(bad ? [{ field: "exempt-share", text: say("bad_rate", {}) }] : []);
      (project.value === "" ? project : share).focus();
      return;
    }
    exempt.set(Number(project.value), share.value.trim());
    project.value = "";
    share.value = "";
    drawExempt();
    changed();
    project.focus();
  };

  /* Everything follows from the fields. */
  let last = null;
  const changed = function (also) {
    const got = read();
    const wrong = got.wrong.concat(got.wrong.length ? [] : contradictions(got.settings));
    let whom = [];
    let results = [];
    if (wrong.length === 0) {
      results = compute(got.settings);
      const needs = needed(results);
      whom = needs.whom;
      wrong.push.apply(wrong, needs.wrong);
    }
    const stopped = wrong.length > 0 || whom.length > 0;
    last = stopped ? null : { settings: got.settings, results: results };
    const target = wanted(wrong);
    mark(wrong.concat(also || []));
    byId("trial-figures").hidden = stopped;
    byId("trial-result").hidden = stopped;
    byId("trial-copy").disabled = stopped;
    write(byId("trial-copied"), "");
    write(byId("target-reached"), "");
    list(byId("trial-whom"), whom);
    write(byId("trial-why"), "");
    if (stopped) {
      const why = say(whom.length ? "stopped_projects" : "stopped", {});
      write(byId("trial-why"), why);
      write(byId("trial-scenario"), "");
      write(byId("target-far"), "");
      announce(why);
    } else {
      write(byId("target-far"), far(target, cutOf(results)));
      draw(results, got.settings);
    }
  };
  const copy = function () {
    const text = byId("trial-scenario");
    const done = function () { write(byId("trial-copied"), say("copied", {})); };
    const select = function () {
      text.focus();
      text.select();
      if (document.execCommand("copy")) { done(); } else { write(byId("trial-copied"), say("not_copied", {})); }
    };
    if (navigator.clipboard) { navigator.clipboard.writeText(text.value).then(done, select); } else { select(); }
  };

  data.grades.forEach(function (_, at) { field("line-" + at, "line", at); });
  data.grades.forEach(function (_, at) { field("rate-" + at, "rate", at); });
  field("floor", "floor", 0);
  data.projects.forEach(function (one, at) {
    if (stays[at] || one.ends) { return; }
    const option = document.createElement("option");
    option.value = at;
    option.textContent = one.id + " " + one.name;
    byId("exempt-project").appendChild(option);
  });
  byId("exempt-add").addEventListener("click", add);
  byId("target").addEventListener("input", function () { changed(); });
  byId("target-reach").addEventListener("click", reach);
  byId("trial-more").addEventListener("click", function () { all = true; changed(); });
  byId("trial-copy").addEventListener("click", copy);
  byId("trial-form").addEventListener("submit", function (event) { event.preventDefault(); });
  byId("trial-form").addEventListener("reset", function (event) {
    event.preventDefault();
    byId("target").value = "";
    put(run);
    changed();
  });
  const kept = [];
  stays.forEach(function (why, at) { if (why) { kept.push({ at: at, text: say(why, {}) }); } });
  list(byId("trial-left"), kept);
  byId("trial-left-why").hidden = kept.length === 0;
  byId("trial-needs-script").hidden = true;
  byId("trial-works").hidden = false;
  put(run);
  changed();
  clearTimeout(timer);
})();
