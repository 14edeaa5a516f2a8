// The page to try next year's budget on, in a browser: a thousand random settings give the same 分 in every project
// as the library, both for what is copied from the page and for the settings written in full; what the library refuses
// the page does not compute. It works by keyboard, and axe finds nothing, neither there nor on the page of results.
//
// usage: node tests/office/trial.mjs JIXIAO WORK BROWSER   (BROWSER holds playwright-core and axe-core; run by
// scripts/test-office.sh). With TIMES=1 it also says how long 300 and 3,000 projects take.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [jixiao, work, browserFolder] = process.argv.slice(2).map((one) => path.resolve(one));
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const installed = createRequire(path.join(browserFolder, "/"));
const { chromium } = installed("playwright-core");
const AXE = fs.readFileSync(installed.resolve("axe-core/axe.min.js"), "utf8");
const SAMPLE = path.join(root, "samples/shenyang-2025");
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

/** Runs the program; it may find problems, but not fail. */
function run(...words) {
  const done = spawnSync(jixiao, words, { encoding: "utf8", maxBuffer: 1 << 28 });
  assert.ok(done.status === 0 || done.status === 1, `${words.join(" ")}: ${done.stdout}${done.stderr}`);
  return done;
}

/** Writes a page and gives its address. */
function written(name, ...words) {
  const file = path.join(work, name);
  assert.equal(run(...words, "-o", file, "--force").status, 0);
  return pathToFileURL(file).href;
}

let browser;
/** Opens a page; what it asks for and complains of is gathered. */
async function opened(address, act, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...settings });
  const said = [];
  try {
    context.setDefaultTimeout(600_000); // a busy machine is slow
    const page = await context.newPage();
    page.on("console", (message) => said.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`error: ${error.message}`));
    page.on("request", (request) => { if (request.url() !== address) said.push(`request: ${request.url()}`); });
    await page.goto(address);
    await act(page);
  } finally {
    await context.close();
  }
  assert.deepEqual(said, []);
}

/** Random numbers that are the same each time (mulberry32). */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
const hundredths = (number) => `${Math.trunc(number / 100)}.${String(number % 100).padStart(2, "0")}`;

/** Reads a csv of results. */
function rows(file) {
  const text = fs.readFileSync(file, "utf8");
  const table = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const row = table[table.length - 1];
    if (quoted && text[at] === '"' && text[at + 1] === '"') { row[row.length - 1] += '"'; at += 1; continue; }
    if (text[at] === '"') { quoted = !quoted; continue; }
    if (!quoted && text[at] === ",") { row.push(""); continue; }
    if (!quoted && text[at] === "\n") { table.push([""]); continue; }
    row[row.length - 1] += text[at];
  }
  const [heads, ...lines] = table.filter((row) => row.length > 1);
  return lines.map((line) => Object.fromEntries(heads.map((head, at) => [head, line[at]])));
}

/** A portfolio with odd fen, caps and overrides, totals that are no decimals, and every kind of rule. */
function made(rounding) {
  const next = random(20 + rounding.length);
  const folder = path.join(work, `made-${rounding}`);
  fs.mkdirSync(path.join(folder, "book"), { recursive: true });
  const write = (name, text) => fs.writeFileSync(path.join(folder, name), text);
  const award = (max) => `kind = "award"\nreason = "required"\n[[indicator.example]]\nfacts = { points = "${max}" }\npoints = "${max}.00"`;
  const indicator = (id, number, max, rule, right = "") => `[[indicator]]\nid = "${id}"\nnumber = ${number}\ntitle = { zh = "${id}", en = "${id}" }\n` +
    `group = "all"\nmax = "${max}"\nnature = "quantitative"\ncitation = [{ source = "made", confidence = "reconstruction" }]\n${right}[indicator.rule]\n${rule}\n`;
  write("book/1-all.toml", '[dimension]\nid = "all"\ntitle = { zh = "全部", en = "all" }\nmax = "100"\n[[group]]\nid = "all"\ntitle = { zh = "全部", en = "all" }\n' +
    indicator("work", 1, 60, award(60)) + indicator("service", 2, 30, award(30), 'not_applicable = { reasons = [{ zh = "没有这项服务", en = "no such service" }] }\n') +
    indicator("funds", 3, 10, 'kind = "deduction"\nfinding = [ { id = "minor", title = { zh = "一般", en = "minor" }, points = "1" }, { id = "diversion", title = { zh = "挪用", en = "diversion" }, zeroes = true } ]\n[[indicator.example]]\nfacts = { minor = "1", diversion = "0" }\npoints = "9.00"'));
  const book = fs.readFileSync(path.join(root, "samples/broken/_rulebook/rulebook.toml"), "utf8");
  write("book/rulebook.toml", book.replace('id = "example"', 'id = "made"'));
  write("book/grades.toml", [["excellent", "优", 90, 100], ["good", "良", 80, 90], ["medium", "中", 60, 80], ["poor", "差", 0, 60]]
    .map(([id, title, from, to]) => `[[grade]]\nid = "${id}"\ntitle = { zh = "${title}", en = "${id}" }\nfrom = "${from}"\nto = "${to}"\n`).join("") +
    ["at-most medium diversion 1", "set poor minor 9", "at-most good minor 4"].map((limit, at) => {
      const [kind, grade, fact, least] = limit.split(" ");
      return `[[limit]]\nid = "limit-${at}"\nkind = "${kind}"\ngrade = "${grade}"\nwhen = [{ indicator = "funds", fact = "${fact}", at_least = "${least}" }]\n` +
        'reason = { zh = "查出问题", en = "found" }\ncitation = [{ source = "made", confidence = "reconstruction" }]\n';
    }).join(""));
  const rule = (id, when, effect) => `[[rule]]\nid = "${id}"\ntitle = "规则${id}"\nwhen = { ${when} }\n${effect}\n`;
  write("policy.toml", `id = "made"\nedition = "1"\ntitle = "随意设定"\nissuer = "无"\ndocument = "无"\nstatus = "trial"\nbase = "budget"\nrounding = "${rounding}"\n` +
    '[floor]\nrate = "0.05"\ngrades = ["good", "medium", "poor"]\n' +
    [["excellent", "0"], ["good", "0.0533"], ["medium", "0.1667"], ["poor", "0.3333"]].map(([grade, rate]) => `[[rate]]\ngrade = "${grade}"\nrate = "${rate}"\n`).join("") +
    rule("low", 'grade = ["medium", "poor"], execution_below = "0.60"', 'add = "0.0725"') +
    rule("again", 'grade = ["poor"], grade_last_year = ["poor", "medium"]', 'at_least = "0.40"') +
    rule("flat", 'category = ["乙"], grade = ["good", "medium"]', 'set = "0.2525"') + rule("ceiling", 'department = ["部门三"]', 'at_most = "0.35"') +
    rule("people", 'grade = ["poor"], category = ["丙"]', "decide = true") + rule("hold", 'grade = ["medium"]', 'hold = "0.30"') +
    rule("even", 'grade = ["medium", "poor"]', 'no_growth_over = "budget_initial"') +
    ["取消", "保留", "44.44%", "暂停", "10%", "保留"].map((verdict, at) =>
      `[[decision]]\nrule = "people"\nproject = "M${String(5 * at + 4).padStart(2, "0")}"\ndecision = "${verdict}"\ndocument = "会议"\n`).join(""));
  const projects = [], facts = [], exemptions = [];
  for (let at = 0; at < 40; at += 1) {
    const id = `M${String(at).padStart(2, "0")}`;
    const budget = [1, 5, 99, 333333333, 10000001][at] ?? next(900000000) + 1;
    const money = (fen) => hundredths(fen);
    const spent = Math.trunc(budget / 100 * (30 + next(70)));
    const category = ["甲", "乙", "甲", "甲", "丙"][at % 5];
    const known = at % 13 !== 6;
    const calm = !known || at === 34 || at === 39;
    projects.push([id, `项目${at}`, `部门${"一二三四"[at % 4]}`, category, at % 17 === 16 ? "no" : "yes", money(Math.trunc(budget / 20 * 19)), money(budget), money(budget), money(spent),
      at % 3 ? "" : money(Math.trunc(budget / 100 * (70 + next(60)))), at % 7 ? "" : money(Math.trunc(budget / 100 * (60 + next(60)))),
      known ? ["优", "良", "中", "差", "无"][next(5)] : ""].join(","));
    // What is not known of last year, and what is not decided on, is asked for only where the grade is 差.
    const work = calm ? 45 : 30 + next(31);
    facts.push(`${id},work,points,${work}`, at % 4 === 1 ? `${id},service,applicable,否` : `${id},service,points,${calm ? 30 : 12 + next(19)}`);
    facts.push(`${id},funds,minor,${calm ? 0 : [0, 0, 1, 4, 0, 9][next(6)]}`, `${id},funds,diversion,${!calm && at % 11 === 3 ? 1 : 0}`);
    if (at % 9 === 2) exemptions.push(`${id},${["0.3333", "1", "0.5", "0.0001"][at % 4]},刚性支出,会议`);
  }
  write("projects.csv", "project_id,name,department,category,continues,budget_initial,budget,received,executed,request,reviewed,grade_last_year\n" + projects.join("\n") + "\n");
  write("facts.csv", "project_id,indicator,fact,value,reason\n" + facts.map((line) => `${line},原因`).join("\n") + "\n");
  write("exemptions.csv", "project_id,share,reason,document\n" + exemptions.join("\n") + "\n");
  write("jixiao.toml", 'title = "随意设定的项目"\nrulebook = "book"\npolicy = "policy.toml"\n[files]\nprojects = "projects.csv"\nfacts = "facts.csv"\nexemptions = "exemptions.csv"\n');
  return folder;
}

/** Makes random settings: many stand on a boundary, and some contradict themselves. */
function settingsFor(data, count, seed) {
  const next = random(seed);
  const totals = data.projects.filter((one) => one.total !== null).map((one) => {
    const [above, below] = one.total.split("/").map(Number);
    return Math.floor((below ? above / below : above) * 100 + 1e-7);
  });
  const pick = (list) => list[next(list.length)];
  const amongRates = () => pick([0, 1, 500, 533, 1000, 1001, 1200, 1667, 2000, 2500, 3333, 5000, 9999, 10000, next(10001)]);
  return Array.from({ length: count }, () => {
    const wild = next(12) === 0;
    const order = (list, compare) => (wild ? list : list.sort(compare));
    const lines = order(data.grades.map(() => Math.max(1, Math.min(9999, pick(totals) + next(3) - 1))), (a, b) => b - a);
    const rates = order(data.grades.map(amongRates), (a, b) => a - b);
    if (!wild && next(2)) rates[0] = 0;
    const covered = rates.filter((_, at) => data.grades[at].floor);
    const floor = wild ? amongRates() : Math.min(...covered, pick([0, covered[0] ?? 0, 500, 1000, next(2000)]));
    const exempt = Array.from({ length: next(4) }, () => [next(data.projects.length), pick([0, 1, 3333, 6667, 5000, 10000, next(10001)])])
      .filter(([at], place, all) => !data.projects[at].ends && all.findIndex(([other]) => other === at) === place);
    const set = (list, likely) => list.map((value, at) => (next(10) < likely && value !== null ? value : null));
    return { lines: set(lines, 4).map((line, at) => (data.grades[at].from === null || Number(data.grades[at].from) === 0 ? null : line)),
      rates: set(rates, 9), floor: next(3) ? floor : null, exempt };
  });
}

/** Writes settings in full as a scenario, as a person would. */
function scenario(id, data, { lines, rates, floor, exempt }) {
  const table = (key, values, end) => {
    const given = values.map((value, at) => (value === null ? null : `"${data.grades[at].name}" = "${hundredths(value)}${end}"`)).filter(Boolean);
    return given.length ? `${key} = { ${given.join(", ")} }\n` : "";
  };
  return `[[scenario]]\nid = "${id}"\n` + (floor === null ? "" : `floor = "${hundredths(floor)}%"\n`) + table("rates", rates, "%") + table("lines", lines, "") +
    (exempt.length ? `exempt = [ ${exempt.map(([at, share]) => `{ project = "${data.projects[at].id}", share = "${hundredths(share)}%" }`).join(", ")} ]\n` : "");
}

/** Sets the fields as a person does, one setting after another from the run, and reads what the page shows. */
async function tried(page, settings) {
  return page.evaluate((settings) => {
    const byId = (id) => document.getElementById(id);
    const enter = (id, number) => {
      byId(id).value = `${Math.trunc(number / 100)}.${String(number % 100).padStart(2, "0")}`;
      byId(id).dispatchEvent(new Event("input", { bubbles: true }));
    };
    return settings.map(({ lines, rates, floor, exempt }) => {
      document.querySelector("#trial-form [type=reset]").click();
      lines.forEach((line, at) => { if (line !== null) enter(`line-${at}`, line); });
      rates.forEach((rate, at) => { if (rate !== null) enter(`rate-${at}`, rate); });
      if (floor !== null) enter("floor", floor);
      exempt.forEach(([at, share]) => {
        byId("exempt-project").value = String(at);
        enter("exempt-share", share);
        byId("exempt-add").click();
      });
      if (byId("trial-result").hidden) return { stopped: byId("trial-why").textContent, marked: document.querySelectorAll("#trial-form [aria-invalid]").length + byId("trial-whom").children.length };
      const rows = [...byId("trial-by-project").closest("table").tBodies[0].rows].filter((row) => !row.hidden);
      return { text: byId("trial-scenario").value, cut: byId("trial-cut").textContent, next: byId("trial-next").textContent,
        moved: rows.map((row) => [...row.cells].map((cell) => cell.textContent)) };
    });
  }, settings);
}

/** Compares what the page came to with what the library comes to, of a scenario. */
function agree(shown, total, changes, what) {
  const plain = (text) => text.replaceAll(",", "");
  assert.ok(total && total.part === "total", `${what}: the library refuses what the page computes: ${JSON.stringify(total)}`);
  assert.deepEqual([plain(shown.cut), plain(shown.next)], [total.cut, total.next_budget], what);
  const library = changes.map((one) => [one.project_id, one.grade_from === one.grade_to ? one.grade_to : `${one.grade_from} → ${one.grade_to}`, one.cut_from, one.cut_to, one.next_budget_to]);
  const page = shown.moved.map((row) => [row[0], row[3], plain(row[4]), plain(row[5]), plain(row[7])]);
  const byIdOf = (a, b) => (a[0] < b[0] ? -1 : 1);
  assert.deepEqual(page.sort(byIdOf), library.sort(byIdOf), what);
}

/** Tries so many random settings with a portfolio. */
async function compared(name, folder, count, seed) {
  let computed = 0;
  await opened(written(`${name}.html`, "simulate", "html", folder), async (page) => {
    const data = JSON.parse(await page.locator("#trial-data").textContent());
    assert.equal(await page.locator("#trial-left li").count(), 0, "the page comes to the figures of the run");
    const settings = settingsFor(data, count, seed);
    const shown = await tried(page, settings);
    let text = "";
    settings.forEach((one, at) => {
      text += scenario(`f${at}`, data, one);
      if (shown[at].text?.includes("[[scenario]]")) text += shown[at].text.replace('id = "tried"', `id = "t${at}"`);
    });
    const file = path.join(work, `${name}.toml`), out = path.join(work, `${name}-out`);
    fs.writeFileSync(file, text);
    run("simulate", folder, "--scenarios", file, "-o", out, "--force");
    const totals = new Map(rows(path.join(out, "scenarios.csv")).filter((row) => row.part === "total" || row.part === "refused").map((row) => [row.scenario, row]));
    const changes = Map.groupBy ? Map.groupBy(rows(path.join(out, "changes.csv")), (row) => row.scenario)
      : rows(path.join(out, "changes.csv")).reduce((all, row) => all.set(row.scenario, [...(all.get(row.scenario) ?? []), row]), new Map());
    settings.forEach((one, at) => {
      const what = `${name} ${at}: ${JSON.stringify(one)} ${shown[at].text ?? shown[at].stopped}`;
      const full = totals.get(`f${at}`);
      if (shown[at].stopped) {
        assert.equal(full.part, "refused", `${what}: the library computes what the page does not`);
        assert.ok(shown[at].marked > 0, `${what}: it is said where`);
        return;
      }
      computed += 1;
      agree(shown[at], full, changes.get(`f${at}`) ?? [], what);
      const copied = totals.get(shown[at].text.includes("[[scenario]]") ? `t${at}` : "run");
      agree(shown[at], copied, changes.get(`t${at}`) ?? [], `${what}, as copied`);
    });
  });
  return [count, computed];
}

/** What cannot be computed is said in words at its field; a blank rate is asked for. */
async function refuses(page) {
  const says = async (id, value) => {
    await page.fill(`#${id}`, value);
    assert.equal(await page.locator("#trial-result").isVisible(), false);
    assert.equal(await page.inputValue("#trial-scenario"), "");
    const text = await page.locator(`#${id}-says`).textContent();
    await page.click("#trial-form [type=reset]");
    assert.equal(await page.locator("#trial-result").isVisible(), true);
    return text;
  };
  assert.equal(await says("rate-1", ""), "请填写比例；空白不是 0");
  assert.equal(await says("rate-2", "9.99"), "不能低于良的 10% · 低于底线 10%");
  assert.equal(await says("rate-1", "9.99"), "低于底线 10%");
  assert.equal(await says("rate-2", "10.001"), "请写 0 到 100 之间的百分数，最多两位小数");
  assert.equal(await says("line-1", "90"), "要低于优的等级线");
  assert.equal(await says("line-0", "100"), "要大于 0，小于 100");
  assert.equal(await says("line-2", "0"), "要大于 0，小于 100");
  assert.equal(await says("floor", ""), "请填写；不要底线请写 0");
  await page.fill("#rate-1", "12");
  assert.equal(await page.locator("#rate-2-says").textContent(), "不能低于良的 12%");
  await page.click("#trial-form [type=reset]");
  await page.fill("#line-2", "78");
  const [, count] = (await page.locator("#rate-3-says").textContent()).match(/^请填写比例：有 (\d+) 个项目为差，空白不是 0$/);
  assert.equal(await page.locator("#trial-whom li").count(), Number(count));
  await page.fill("#rate-3", "50");
  assert.equal(await page.locator("#trial-result").isVisible(), true);
  await page.click("#trial-form [type=reset]");
}

/** A target says how far away it is, and one more rate for every cut grade reaches it. */
async function reaches(page) {
  await page.fill("#target", "900万元");
  assert.equal(await page.locator("#target-far").textContent(), "离目标还差 1,100,000.00 元。");
  await page.click("#target-reach");
  // 7,900,000.00 is 10 % of 79,000,000.00 subject to the cut; 9,000,000.00 is 11.392… %.
  assert.equal(await page.inputValue("#rate-1"), "11.4");
  assert.equal(await page.inputValue("#rate-2"), "11.4");
  assert.equal(await page.inputValue("#rate-0"), "0");
  assert.equal(await page.locator("#trial-cut").textContent(), "9,006,000.00");
  assert.equal(await page.locator("#target-far").textContent(), "超过目标 6,000.00 元。");
  assert.match(await page.locator("#target-reached").textContent(), /^各压减等级加 1\.4% /);
  await page.fill("#target", "九百万");
  assert.equal(await page.locator("#target-says").textContent(), "请写金额，如 9000000 或 900万元");
  await page.click("#trial-form [type=reset]");
}

/** Keys alone: a slider, a field, an exemption in and out, and the copy. */
async function keys(page) {
  await page.locator("[data-of=rate-2]").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.inputValue("#rate-2"), "10.5");
  assert.equal(await page.locator("[data-of=rate-2]").getAttribute("aria-valuetext"), "10.5");
  await page.locator("#exempt-project").focus();
  await page.keyboard.type("SY25-028");
  await page.keyboard.press("Tab");
  await page.keyboard.type("33.33");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#trial-exempt li").count(), 1);
  assert.equal(await page.evaluate(() => document.activeElement.id), "exempt-project");
  assert.match(await page.inputValue("#trial-scenario"), /^# 试算，不是决定\n\[\[scenario\]\]\nid = "tried"\ntitle = "网页试算"\nrates = \{ "中" = "10\.5%" \}\nexempt = \[\n {2}\{ project = "SY25-028", share = "33\.33%" \},\n\]\n$/);
  await page.locator("#trial-exempt button").focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#trial-exempt li").count(), 0);
  await page.locator("#trial-copy").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.getElementById("trial-copied").textContent === "已复制。");
  await page.waitForFunction(() => /^压减合计 [\d,.]+ 元，比本次测算增减 \+[\d,.]+ 元，变动项目 5 个$/.test(document.getElementById("trial-said").textContent));
  await page.click("#trial-form [type=reset]");
  assert.match(await page.inputValue("#trial-scenario"), /^# 与本次测算没有不同。/);
}

/** Looks for what hinders people, with every fold open. */
async function accessible(page) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  await page.addScriptTag({ content: AXE }).catch(() => page.evaluate(AXE));
  const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  assert.deepEqual(found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join(" | ")}`), []);
}

/** Measures from a slider's move until all is computed and laid out, once the browser is warm. */
async function measured(count) {
  const folder = path.join(work, `many-${count}`);
  fs.mkdirSync(folder, { recursive: true });
  const next = random(count);
  const scores = fs.readFileSync(path.join(root, "samples/edge/rounding/scores.csv"), "utf8").trim().split("\n");
  const ids = Array.from({ length: count }, (_, at) => `P${String(at).padStart(4, "0")}`);
  fs.writeFileSync(path.join(folder, "projects.csv"), "project_id,name,department,budget\n" +
    ids.map((id, at) => `${id},项目${at},部门${at % 30},${hundredths(next(2e9))}\n`).join(""));
  fs.writeFileSync(path.join(folder, "scores.csv"), `${scores[0]}\n` + ids.map((id) => {
    const points = scores[1 + next(scores.length - 1)].split(",");
    return `${[id, ...points.slice(1).map((one, n) => (n === 15 ? hundredths(next(716)) : one))].join(",")}\n`;
  }).join(""));
  fs.writeFileSync(path.join(folder, "jixiao.toml"), 'title = "许多项目"\nrulebook = "purchased-services-25"\npolicy = "example-stepped"\n[files]\nprojects = "projects.csv"\nscores = "scores.csv"\n');
  await opened(written(`many-${count}.html`, "simulate", "html", folder), async (page) => {
    const times = await page.evaluate(async () => {
      const slider = document.querySelector("[data-of=line-1]");
      const times = [];
      for (let move = 0; move < 100; move += 1) {
        slider.value = 78 + (move % 20) / 2;
        await new Promise((done) => requestAnimationFrame(done));
        const start = performance.now();
        slider.dispatchEvent(new Event("input"));
        document.body.getBoundingClientRect();
        if (move >= 40) times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b);
    });
    const [least, middle, most] = [times[0], times[times.length / 2], times[times.length - 1]].map((time) => time.toFixed(1));
    console.log(`${count} projects: ${middle} ms in the middle, ${least} to ${most} ms`);
  });
}

fs.mkdirSync(work, { recursive: true });
browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: ARGUMENTS });
try {
  const alone = written("alone.html", "simulate", "html", SAMPLE);
  const results = written("results.html", "report", "html", SAMPLE);
  for (const address of [alone, results]) {
    await opened(address, async (page) => {
      for (const act of [refuses, reaches, keys]) await act(page);
    }, { permissions: ["clipboard-write"] });
  }
  for (const address of [alone, results, written("alone-en.html", "--lang", "en", "simulate", "html", SAMPLE)]) {
    await opened(address, accessible, { bypassCSP: true });
    await opened(address, accessible, { bypassCSP: true, viewport: { width: 390, height: 800 } });
  }
  const counts = [await compared("sample", SAMPLE, 350, 1), await compared("rules", path.join(root, "samples/edge/rules"), 200, 2),
    await compared("rounding", path.join(root, "samples/edge/rounding"), 50, 3)];
  for (const [at, rounding] of ["half-up", "half-even", "down", "up"].entries()) counts.push(await compared(`made-${rounding}`, made(rounding), 100, 4 + at));
  const [all, computed] = counts.reduce(([a, b], [c, d]) => [a + c, b + d]);
  assert.ok(all >= 1000 && computed >= 400, `${computed} of ${all} settings were computed`);
  if (process.env.TIMES) for (const count of [300, 3000]) await measured(count);
  console.log(`trial: ${all} settings, ${computed} computed to the same 分 as the library and ${all - computed} refused by both; keys, words and axe find nothing wrong`);
} finally {
  await browser.close();
}
