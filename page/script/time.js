// When it happened: bins for what a bin can hold, spans for what is known less exactly.

const DAY = 86400000;

export function dayNumber(iso) {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export function isoDay(number) {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** True when the claim says a time with a year. */
export function isDated(claim) {
  return Boolean(claim.earliest || claim.latest);
}

/** Whether a claim may lie between two days (either may be empty); undated ones only if these are wanted. */
export function mayLieIn(claim, from, to, undated) {
  if (!isDated(claim)) return undated;
  const starts = claim.earliest === "…" ? "" : claim.earliest;
  const ends = claim.latest === "…" ? "" : claim.latest;
  return (!to || !starts || starts <= to) && (!from || !ends || ends >= from);
}

/** The bins of a collection: whole months for up to five years, else whole years, else decades. */
export function binsOf(claims) {
  const days = claims
    .flatMap((claim) => [claim.earliest, claim.latest])
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
export function binned(scale, claims) {
  const counts = scale.bins.map(() => ({}));
  const spans = new Map();
  let undated = 0;
  for (const claim of claims) {
    if (!isDated(claim)) {
      undated += 1;
      continue;
    }
    const start = claim.earliest === "…" ? scale.from : claim.earliest;
    const end = claim.latest === "…" ? scale.to : claim.latest;
    const at = scale.bins.findIndex((each) => start >= each.from && start <= each.to);
    if (at >= 0 && end <= scale.bins[at].to) {
      counts[at][claim.tone] = (counts[at][claim.tone] ?? 0) + 1;
    } else {
      const key = `${claim.earliest}/${claim.latest}/${claim.tone}`;
      const span = spans.get(key) ?? {
        start,
        end,
        openStart: claim.earliest === "…",
        openEnd: claim.latest === "…",
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
