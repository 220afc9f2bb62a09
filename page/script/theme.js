// Light and dark, and the colours of the style sheet for the canvas.

/** Put a theme in place: "light", "dark", or "" for what the system says. */
export function applyTheme(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

export function isDark() {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

/** The colours that the canvas needs, as the style sheet gives them now. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  const table = (prefix, names) =>
    Object.fromEntries(names.map((name) => [name, read(`--${prefix}-${name}`)]));
  return {
    paper: read("--paper"),
    ink: read("--ink"),
    soft: read("--soft"),
    faint: read("--faint"),
    structure: read("--structure"),
    accent: read("--accent"),
    sans: read("--sans"),
    status: table("status", ["happened", "alleged", "planned", "wished", "denied"]),
    kind: table("kind", ["person", "government", "organization", "group", "place"]),
  };
}
