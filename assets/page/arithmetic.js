/* The arithmetic of a trial, in whole numbers alone: points in hundredths, rates in ten-thousandths, money in 分.
   It is that of the library: exact total against lines, caps and overrides, rates and rules, floor, exemption, next
   budget. What cannot be told has no number but a reason. */
var trialArithmetic = (function () {
  "use strict";
  const WHOLE = 10000n;

  /* Reads a number without sign as a whole number of its smallest places; null where it is none. */
  const places = function (text, decimals) {
    const parts = /^(\d+)(?:\.(\d+))?$/.exec(text);
    const rest = parts ? (parts[2] || "").replace(/0+$/, "") : "";
    return parts && rest.length <= decimals ? BigInt(parts[1] + rest.padEnd(decimals, "0")) : null;
  };
  const plain = function (text) { return text.normalize("NFKC").trim(); };
  const percent = function (text) {
    const rate = places(plain(text).replace(/\s*%$/, ""), 2);
    return rate !== null && rate <= WHOLE ? rate : null;
  };
  const points = function (text) { return places(plain(text), 2); };
  const UNITS = new Map([["", 0], ["元", 0], ["yuan", 0], ["千元", 3], ["万元", 4], ["百万元", 6], ["亿元", 8]]);
  const money = function (text) {
    const parts = /^([\d,.]+)\s*(\D*)$/.exec(plain(text));
    const unit = parts ? UNITS.get(parts[2]) : undefined;
    const grouped = unit !== undefined && (parts[1].indexOf(",") < 0 || /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(parts[1]));
    return grouped ? places(parts[1].replace(/,/g, ""), 2 + unit) : null;
  };
  /* A total is a decimal or one whole number divided by another; it is kept as hundredths of a point over a number. */
  const total = function (text) {
    const parts = text.split("/");
    return parts.length === 2 ? [BigInt(parts[0]) * 100n, BigInt(parts[1])] : [places(text, 6), 10000n];
  };

  const divide = function (above, below, rounding) {
    const quotient = above / below;
    const rest = above % below;
    const away = { "down": false, "up": rest > 0n, "half-up": 2n * rest >= below,
      "half-even": 2n * rest > below || (2n * rest === below && quotient % 2n === 1n) }[rounding];
    return away ? quotient + 1n : quotient;
  };
  const share = function (amount, rate, rounding) { return divide(amount * rate, WHOLE, rounding); };
  const least = function (one, other) { return other !== null && other < one ? other : one; };

  /* Makes whole numbers of what stands in the page. */
  const read = function (data) {
    const fen = function (text) { return text === null ? null : BigInt(text); };
    const rate = function (text) { return text === null ? null : percent(text); };
    return {
      rounding: data.rounding,
      limits: data.limits,
      rules: data.rules.map(function (rule) {
        return { title: rule.title, effect: rule.effect, rate: rate(rule.rate), grades: rule.grades };
      }),
      together: data.together,
      floors: data.grades.map(function (grade) { return grade.floor; }),
      projects: data.projects.map(function (one) {
        return {
          open: one.open, ends: one.ends, limits: one.limits, base: fen(one.base),
          total: one.total === null ? null : total(one.total),
          request: fen(one.request), reviewed: fen(one.reviewed),
          rules: one.rules.map(function (here) {
            return { rule: here.rule, missing: here.missing, most: fen(here.most),
              decided: here.decided === null || here.decided === "keep" ? here.decided : percent(here.decided) };
          }),
          run: { grade: one.grade, cut: fen(one.cut), next: fen(one.next) },
        };
      }),
      settings: {
        lines: data.grades.map(function (grade) { return grade.from === null ? null : points(grade.from); }),
        rates: data.grades.map(function (grade) { return rate(grade.rate); }),
        floor: rate(data.floor),
        exempt: data.projects.map(function (one) { return rate(one.exempt); }),
      },
    };
  };

  const gradeOf = function (rules, project, lines) {
    let grade = lines.findIndex(function (line) { return line !== null && project.total[0] >= line * project.total[1]; });
    if (grade < 0) { grade = lines.length - 1; }
    /* The worst of the limits that set the grade acts first, then the worst that caps it. */
    const worst = function (set) {
      const limits = project.limits.map(function (at) { return rules.limits[at]; });
      const grades = limits.filter(function (limit) { return limit.set === set; }).map(function (limit) { return limit.grade; });
      return grades.length === 0 ? null : Math.max.apply(null, grades);
    };
    const set = worst(true);
    const cap = worst(false);
    if (set !== null) { grade = set; }
    return cap === null ? grade : Math.max(grade, cap);
  };

  /* The rules that hold for a project of a grade. */
  const acting = function (rules, project, grade) {
    return project.rules.filter(function (here) {
      const grades = rules.rules[here.rule].grades;
      return grades.length === 0 || grades.indexOf(grade) >= 0;
    });
  };
  const changed = function (rule, rate) {
    switch (rule.effect) {
      case "add": return rate + rule.rate < WHOLE ? rate + rule.rate : WHOLE;
      case "at_least": return rate > rule.rate ? rate : rule.rate;
      case "set": return rule.rate;
      case "at_most": return rate < rule.rate ? rate : rule.rate;
      default: return rate;
    }
  };

  /* Gives grade, cut and next budget of a project, or what is needed for them. */
  const project = function (rules, one, settings, at) {
    const grade = gradeOf(rules, one, settings.lines);
    if (one.ends) { return { grade: grade, cut: 0n, next: null }; }
    const here = acting(rules, one, grade);
    const effect = function (rule) { return rules.rules[rule.rule].effect; };
    let decided = null;
    for (const rule of here.filter(function (rule) { return effect(rule) === "decide"; })) {
      if (rule.missing || rule.decided === null) {
        return { grade: grade, needs: rule.missing ? "input" : "decision", rule: rule.rule };
      }
      if (rule.decided !== "keep") { decided = rule.decided; break; }
    }
    if (decided === null && settings.rates[grade] === null) { return { grade: grade, needs: "rate" }; }
    /* What was decided stands in place of every rule of the rate. */
    const further = here.filter(function (rule) {
      return effect(rule) !== "decide" && (decided === null || rules.rules[rule.rule].rate === null);
    });
    const missing = further.find(function (rule) { return rule.missing; });
    if (missing) { return { grade: grade, needs: "input", rule: missing.rule }; }
    const rate = decided !== null ? decided : further.reduce(function (rate, rule) {
      return changed(rules.rules[rule.rule], rate);
    }, settings.rates[grade]);
    const exempt = settings.exempt[at];
    const rest = one.base - (exempt === null ? 0n : share(one.base, exempt, "down"));
    let cut = share(rest, rate, rules.rounding);
    if (settings.floor !== null && rules.floors[grade]) {
      const floor = share(rest, settings.floor, "up");
      cut = cut > floor ? cut : floor;
    }
    let next = least(least(one.base - cut, one.request), one.reviewed);
    further.forEach(function (rule) { next = least(next, rule.most); });
    return { grade: grade, cut: cut, next: next };
  };

  /* Finds rules that hold together and by which a worse grade would lose less than a better one; null where none do. */
  const reversed = function (rules, settings, better, worse) {
    const under = function (grade, set) {
      return set.reduce(function (rate, at) {
        const rule = rules.rules[at];
        return rule.grades.length === 0 || rule.grades.indexOf(grade) >= 0 ? changed(rule, rate) : rate;
      }, settings.rates[grade]);
    };
    const set = rules.together.find(function (set) { return under(worse, set) < under(better, set); });
    return set === undefined ? null : set.map(function (at) { return rules.rules[at].title; });
  };

  /* Lists what in the settings contradicts each other, as the library refuses it: the field, why, and the values. */
  const contradictions = function (rules, settings, total) {
    const found = [];
    let better = null;
    settings.lines.forEach(function (line, at) {
      if (line === null) { return; }
      if (better === null ? line >= total : line >= settings.lines[better]) {
        /* The worst grade begins at zero and has no field, so the one above it is to be changed. */
        const fields = line === 0n && better !== null ? [better, "line_range"] : [at, better === null ? "line_range" : "line_order"];
        found.push({ field: "line-" + fields[0], why: fields[1], better: better, worse: at });
      }
      better = at;
    });
    better = null;
    settings.rates.forEach(function (rate, at) {
      if (rate === null) { return; }
      if (better !== null && rate < settings.rates[better]) {
        found.push({ field: "rate-" + at, why: "falls", better: better, worse: at });
      } else if (better !== null) {
        const titles = reversed(rules, settings, better, at);
        if (titles !== null) { found.push({ field: "rate-" + at, why: "falls_by_rules", better: better, worse: at, titles: titles }); }
      }
      if (settings.floor !== null && rules.floors[at] && rate < settings.floor) {
        found.push({ field: "rate-" + at, why: "undercut", worse: at });
      }
      better = at;
    });
    rules.rules.forEach(function (rule) {
      const covers = rules.floors.some(function (floor, grade) {
        return floor && (rule.grades.length === 0 || rule.grades.indexOf(grade) >= 0);
      });
      if (settings.floor !== null && covers && (rule.effect === "set" || rule.effect === "at_most") && rule.rate < settings.floor) {
        found.push({ field: "floor", why: "undercut_rule", rule: rule });
      }
    });
    return found;
  };

  return { percent: percent, points: points, money: money, read: read, project: project, contradictions: contradictions };
})();
