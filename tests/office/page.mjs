// The page of results in a browser: it sorts, filters, opens and prints, by mouse and by keyboard, with and
// without scripts; it asks nothing of the network and reports no error. Texts made to do harm do none.
//
// usage: node tests/office/page.mjs JIXIAO WORK BROWSER   (BROWSER holds playwright-core; run by scripts/test-office.sh)
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [jixiao, work, browserFolder] = process.argv.slice(2).map((one) => path.resolve(one));
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { chromium } = createRequire(path.join(browserFolder, "/"))("playwright-core");
const SAMPLE = path.join(root, "samples/shenyang-2025");
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

/** Writes a page and gives its address. */
function written(name, input, ...more) {
  const file = path.join(work, name);
  execFileSync(jixiao, [...more, "report", "html", input, "-o", file, "--force"], { stdio: ["ignore", "ignore", "inherit"] });
  return pathToFileURL(file).href;
}

/** Opens a page in a profile of its own; what it asks for and complains of is gathered. */
async function opened(address, act, settings = {}) {
  const profile = fs.mkdtempSync(path.join(work, "profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: ARGUMENTS,
    viewport: { width: 1280, height: 900 }, ...settings,
  });
  const said = [];
  try {
    context.setDefaultTimeout(600_000); // a busy machine is slow
    const page = await context.newPage();
    page.on("console", (message) => said.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => said.push(`error: ${error.message}`));
    page.on("dialog", (dialog) => { said.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
    page.on("request", (request) => { if (request.url() !== address) said.push(`request: ${request.url()}`); });
    await page.goto(address);
    await act(page);
  } finally {
    await context.close();
    fs.rmSync(profile, { recursive: true, force: true });
  }
  assert.deepEqual(said, []);
}

const column = (page, at) => page.$$eval(`#projects tbody tr:not([hidden])`,
  (rows, n) => rows.map((row) => row.cells[n].textContent), at);
const shown = (page) => page.$$eval("#projects tbody tr:not([hidden])", (rows) => rows.length);

async function sorts(page) {
  const head = page.locator("#projects thead th").filter({ hasText: "总分" });
  await head.locator("button").click();
  assert.equal(await head.getAttribute("aria-sort"), "ascending");
  const total = await head.evaluate((th) => th.cellIndex);
  const up = (await column(page, total)).map(Number);
  assert.deepEqual(up, [...up].sort((a, b) => a - b));
  assert.match(await page.locator("#live").textContent(), /总分.*从小到大/);
  await head.locator("button").focus();
  await page.keyboard.press("Enter");
  assert.equal(await head.getAttribute("aria-sort"), "descending");
  assert.deepEqual((await column(page, total)).map(Number), up.reverse());
  // Money sorts by its value, not by its digits, and only one column is the sorted one.
  await page.locator("#projects thead th").filter({ hasText: "全年预算" }).locator("button").press("Space");
  const money = (await column(page, total + 2)).map((text) => Number(text.replaceAll(",", "")));
  assert.deepEqual(money, [...money].sort((a, b) => a - b));
  assert.equal(await page.locator("#projects [aria-sort=ascending], #projects [aria-sort=descending]").count(), 1);
}

async function filters(page) {
  await page.fill("#filter-text", "sy25-00");
  assert.equal(await shown(page), 9);
  assert.equal(await page.locator("#filter-count").textContent(), "显示 9 个项目，共 28 个");
  assert.equal(await page.locator("#live").textContent(), "显示 9 个项目，共 28 个");
  assert.equal(await page.locator(".card:visible").count(), 9);
  await page.selectOption("#filter-grade", { label: "中" });
  assert.equal(await shown(page), 1);
  await page.click("#filter-clear");
  await page.waitForFunction(() => document.querySelectorAll("#projects tbody tr:not([hidden])").length === 28);
  await page.selectOption("#filter-department", { label: "市城管部门" });
  assert.equal(await shown(page), 6);
  await page.click("#filter-clear");
  await page.waitForFunction(() => document.querySelectorAll("#projects tbody tr:not([hidden])").length === 28);
}

async function opens(page) {
  await page.locator("#projects a", { hasText: "中小学校园保洁服务" }).click();
  const card = page.locator("#p28");
  assert.equal(await card.evaluate((one) => one.open), true);
  for (const said of ["87.10", "1.96 / 2.00", "176 ÷ 180", "facts.csv:2734", "四名保洁员未及时补齐", "依据见压减政策及其出处"]) {
    assert.ok((await card.innerText()).includes(said), said);
  }
  // The focus is on the heading of the project, so that a key closes it and another opens it.
  await page.keyboard.press("Enter");
  assert.equal(await card.evaluate((one) => one.open), false);
  await page.keyboard.press("Space");
  assert.equal(await card.evaluate((one) => one.open), true);
  await page.click("#close-all");
  assert.equal(await page.locator(".card[open]").count(), 0);
  await page.click("#open-all");
  assert.equal(await page.locator(".card[open]").count(), 28);
  await page.click("#close-all");
}

async function reads(page) {
  await page.evaluate(() => { location.hash = ""; scrollTo(0, 0); document.activeElement.blur(); });
  await page.reload();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(outline, "solid", "the focus can be seen");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "main");
  const charts = await page.$$eval("svg[role=img]", (all) => all.map((svg) => {
    const text = (name) => document.getElementById(svg.getAttribute(name)).textContent;
    return [text("aria-labelledby"), text("aria-describedby")];
  }));
  assert.equal(charts.length, 8);
  assert.ok(charts.every(([name, description]) => name.length > 2 && description.length > 20), charts);
  const bare = await page.$$eval("table", (all) => all.filter((table) => !table.caption || !table.querySelector("th[scope]")).length);
  assert.equal(bare, 0, "every table has a caption and headings");
}

async function prints(page) {
  const pages = async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  };
  const closed = await pages();
  await page.evaluate(() => { document.getElementById("p1").open = true; });
  assert.ok(await pages() > closed, "an open project is printed");
  await page.evaluate(() => {
    window.print = () => { window.printed = [...document.querySelectorAll(".card")].filter((one) => one.classList.contains("chosen")).map((one) => one.id); };
  });
  await page.locator("#p1 .print").click();
  assert.deepEqual(await page.evaluate(() => window.printed), ["p1"]);
  assert.ok(await pages() < closed + 6, "one project is printed alone");
}

async function narrow(page) {
  const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= room, `the page is ${wide} wide where there is room for ${room}`);
}

async function withoutScripts(page) {
  assert.equal(await shown(page), 28);
  assert.equal(await page.locator("button:visible").count(), 0, "no button that does nothing");
  await page.locator("#p28 > summary").click();
  assert.ok((await page.locator("#p28").innerText()).includes("176 ÷ 180"));
}

/** The sample four times under ids of its own: so many projects that arithmetic and facts are packed. */
function many() {
  const folder = path.join(work, "many");
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ["projects.csv", "facts.csv"]) {
    const [heading, ...rows] = fs.readFileSync(path.join(SAMPLE, name), "utf8").trimEnd().split("\n");
    const copy = (at) => rows.map((row) => row.replace(",", `-${at},`));
    fs.writeFileSync(path.join(folder, name), [heading, ...[1, 2, 3, 4].flatMap(copy)].join("\n"));
  }
  fs.copyFileSync(path.join(SAMPLE, "jixiao.toml"), path.join(folder, "jixiao.toml"));
  return written("many.html", folder);
}

const told = "#facts-apart";

async function unpacks(page) {
  await page.waitForFunction((told) => document.querySelector(told).hidden, told);
  await page.evaluate(() => { document.getElementById("p28").open = true; });
  const card = await page.locator("#p28").innerText();
  for (const said of ["87.10", "1.96 / 2.00", "176 ÷ 180", "facts.csv:2734", "四名保洁员未及时补齐"]) assert.ok(card.includes(said), said);
  // Nothing is left out and nothing is put where another belongs: it reads like the card of the few.
  assert.equal(card.replaceAll("SY25-028-1", "SY25-028"), few);
  assert.equal(await page.locator("#p28 a[href='#r14']").count(), 1);
  await page.locator("#p28 a[href='#r14']").click();
  assert.equal(await page.evaluate(() => document.querySelector(":target").id), "r14");
}

async function unpackedWithoutScripts(page) {
  assert.ok(await page.locator(told).isVisible());
  await page.locator("#p28 > summary").click();
  const card = await page.locator("#p28").innerText();
  for (const said of ["87.10", "1.96 / 2.00", "四名保洁员未及时补齐"]) assert.ok(card.includes(said), said);
}

/** A portfolio whose every text is made to do harm. */
function hostile() {
  const folder = path.join(work, "hostile");
  fs.mkdirSync(folder, { recursive: true });
  const texts = ["<script>alert(1)</script>", "</script><svg onload=alert(1)>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)"];
  const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
  fs.writeFileSync(path.join(folder, "projects.csv"), "project_id,name,budget,department\n" + quoted.map((text) => `${text},${text},100,${text}\n`).join(""));
  fs.writeFileSync(path.join(folder, "facts.csv"), "project_id,indicator,fact,value,unit,reason,evidence\n" +
    quoted.map((text) => `${text},staffing,present,9,,${text},${text}\n${text},staffing,contracted,10,,,\n`).join(""));
  fs.writeFileSync(path.join(folder, "jixiao.toml"), "title = \"</title><script>alert(1)</script>\"\n[files]\nprojects = \"projects.csv\"\nfacts = \"facts.csv\"\n");
  const file = path.join(work, "hostile.html");
  execFileSync(jixiao, ["report", "html", folder, "-o", file, "--force", "--provisional"], { stdio: ["ignore", "ignore", "inherit"] });
  return [pathToFileURL(file).href, texts];
}

fs.mkdirSync(work, { recursive: true });
const address = written("zh.html", SAMPLE);
await opened(address, async (page) => {
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  for (const act of [sorts, filters, opens, reads, prints]) await act(page);
});
await opened(address, narrow, { viewport: { width: 390, height: 800 } });
await opened(address, withoutScripts, { javaScriptEnabled: false });
let few;
await opened(address, async (page) => {
  await page.evaluate(() => { document.getElementById("p28").open = true; });
  few = await page.locator("#p28").innerText();
});
const crowd = many();
await opened(crowd, unpacks);
await opened(crowd, unpackedWithoutScripts, { javaScriptEnabled: false });
await opened(written("en.html", SAMPLE, "--lang", "en"), async (page) => {
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  await page.fill("#filter-text", "SY25-02");
  assert.equal(await page.locator("#filter-count").textContent(), "9 of 28 projects shown");
});
const [evil, texts] = hostile();
await opened(evil, async (page) => {
  assert.deepEqual(await page.$$eval("#projects tbody tr", (rows) => rows.map((row) => row.cells[0].textContent)), texts);
  await page.click("#open-all");
  await page.locator("#projects thead button").first().click();
  await page.mouse.move(400, 500);
});
console.log("page: sorts, filters, opens, prints, is read aloud, asks nothing of the network");
