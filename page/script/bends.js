// Lines of one pair, bent apart.

/** Strokes of one pair spread out, so that each can be seen and chosen. */
export function bent(strokes) {
  const pairs = new Map();
  for (const stroke of strokes) {
    const key = [stroke.from, stroke.to].sort().join("|");
    if (!pairs.has(key)) pairs.set(key, []);
    pairs.get(key).push(stroke);
  }
  return strokes.map((stroke) => {
    const key = [stroke.from, stroke.to].sort().join("|");
    const bundle = pairs.get(key);
    const step = Math.min(0.16, 0.6 / bundle.length);
    const bend =
      (bundle.indexOf(stroke) - (bundle.length - 1) / 2) *
      step *
      (key.startsWith(`${stroke.from}|`) ? 1 : -1);
    const smooth =
      Math.abs(bend) < 0.01
        ? false
        : { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) };
    return { ...stroke, smooth };
  });
}
