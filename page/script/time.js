// Two clocks, when it happened and when it was said: bins for what a bin can hold, spans for what is less exact.

const DAY = 86400000;
const UNDATED = -1;
const SPANNING = -2;

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
  let [least, most] = ["", ""];
  for (const claim of claims) {
    for (const day of daysOf(claim, clock)) {
      if (!day || day === "…") continue;
      if (!least || day < least) least = day;
      if (day > most) most = day;
    }
  }
  if (!least) return null;
  const [first, last] = [least, most].map((day) => Number(day.slice(0, 4)));
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

/** Where each claim stands on the scale: the number of the bin that holds it, SPANNING for several, UNDATED for none. */
export function placed(scale, claims, clock) {
  const at = new Int32Array(claims.length);
  const starts = scale.bins.map((each) => each.from);
  claims.forEach((claim, i) => {
    const days = daysOf(claim, clock);
    if (!days[0] && !days[1]) {
      at[i] = UNDATED;
      return;
    }
    const { start, end } = reach(scale, days);
    const bin = lastUpTo(starts, start);
    at[i] = bin >= 0 && end <= scale.bins[bin].to ? bin : SPANNING;
  });
  return at;
}

function reach(scale, [earliest, latest]) {
  return { start: earliest === "…" ? scale.from : earliest, end: latest === "…" ? scale.to : latest };
}

function lastUpTo(sorted, wanted) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Counts by bin and status for the claims that `shown` marks, `at` as placed; `spans` for what reaches over several. */
export function binned(scale, claims, { at, shown, clock }) {
  const counts = scale.bins.map(() => ({}));
  const spans = new Map();
  let undated = 0;
  for (let i = 0; i < claims.length; i++) {
    if (!shown[i]) continue;
    const claim = claims[i];
    if (at[i] === UNDATED) undated += 1;
    else if (at[i] !== SPANNING) counts[at[i]][claim.tone] = (counts[at[i]][claim.tone] ?? 0) + 1;
    else gatherSpan(spans, scale, claim, daysOf(claim, clock));
  }
  const sorted = [...spans.values()].sort((a, b) =>
    a.start < b.start ? -1 : a.start > b.start ? 1 : a.end < b.end ? 1 : -1,
  );
  return { counts, spans: sorted, undated };
}

function gatherSpan(spans, scale, claim, days) {
  const key = `${days[0]}/${days[1]}/${claim.tone}`;
  if (!spans.has(key)) {
    const [openStart, openEnd] = days.map((day) => day === "…");
    spans.set(key, { ...reach(scale, days), openStart, openEnd, status: claim.tone, claims: [] });
  }
  spans.get(key).claims.push(claim);
}
