// Two clocks, when it happened and when it was said: bins for what a bin can hold, spans for what is less exact.

const DAY = 86400000;

export function dayNumber(iso) {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export function isoDay(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** First and last possible day of a claim by a clock: "…" for an open end, both empty for one without a date. */
export function daysOf(claim, clock) {
  return clock === "said" ? publishedDays(claim.document) : [claim.earliest, claim.latest];
}

function publishedDays({ published }) {
  const [, year, month = "", day = ""] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(published) ?? [];
  if (!year) return ["", ""];
  if (day) return [published, published];
  const next = month ? new Date(Date.UTC(year, month, 1)) : new Date(Date.UTC(Number(year) + 1, 0, 1));
  return [`${year}-${month || "01"}-01`, isoDay(next.getTime() / DAY - 1)];
}

/** Whether a claim may lie between two days (either may be empty); undated ones only if these are wanted. */
export function mayLieIn(claim, { from, to, undated, clock }) {
  const [earliest, latest] = daysOf(claim, clock);
  if (!earliest && !latest) return undated;
  const starts = earliest === "…" ? "" : earliest;
  const ends = latest === "…" ? "" : latest;
  return (!to || !starts || starts <= to) && (!from || !ends || ends >= from);
}

/** The bins of a collection: whole months for up to five years, else whole years, else decades; null without dates. */
export function binsOf(claims, clock) {
  const days = claims
    .flatMap((claim) => daysOf(claim, clock))
    .filter((day) => day && day !== "…")
    .sort();
  if (!days.length) return null;
  const first = Number(days[0].slice(0, 4));
  const last = Number(days.at(-1).slice(0, 4));
  const years = last - first + 1;
  const unit = years <= 5 ? "month" : years <= 130 ? "year" : "decade";
  const bins = [];
  if (unit === "month") {
    for (let month = 0; month < years * 12; month++) {
      bins.push(
        bin(
          first + Math.floor(month / 12),
          (month % 12) + 1,
          first + Math.floor((month + 1) / 12),
          ((month + 1) % 12) + 1,
        ),
      );
    }
  } else {
    const step = unit === "year" ? 1 : 10;
    for (let year = Math.floor(first / step) * step; year <= last; year += step)
      bins.push(bin(year, 1, year + step, 1));
  }
  return { unit, bins, from: bins[0].from, to: bins.at(-1).to };
}

function bin(year, month, nextYear, nextMonth) {
  const pad = (number, width) => String(number).padStart(width, "0");
  const from = `${pad(year, 4)}-${pad(month, 2)}-01`;
  const to = isoDay(dayNumber(`${pad(nextYear, 4)}-${pad(nextMonth, 2)}-01`) - 1);
  return { from, to, year, month };
}

/** Counts by bin and status for claims that one bin holds; `spans` for those that reach over several. */
export function binned(scale, claims, clock) {
  const counts = scale.bins.map(() => ({}));
  const spans = new Map();
  let undated = 0;
  for (const claim of claims) {
    const [earliest, latest] = daysOf(claim, clock);
    if (!earliest && !latest) {
      undated += 1;
      continue;
    }
    const start = earliest === "…" ? scale.from : earliest;
    const end = latest === "…" ? scale.to : latest;
    const at = scale.bins.findIndex((each) => start >= each.from && start <= each.to);
    if (at >= 0 && end <= scale.bins[at].to) {
      counts[at][claim.tone] = (counts[at][claim.tone] ?? 0) + 1;
    } else {
      const key = `${earliest}/${latest}/${claim.tone}`;
      const span = spans.get(key) ?? {
        start,
        end,
        openStart: earliest === "…",
        openEnd: latest === "…",
        status: claim.tone,
        claims: [],
      };
      span.claims.push(claim);
      spans.set(key, span);
    }
  }
  const sorted = [...spans.values()].sort((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : a.end < b.end ? 1 : -1,
  );
  return { counts, spans: sorted, undated };
}
