// A button that opens a menu: arrows, Home, End, first letters, Escape and Tab as people know them from menus.

/** Bring a menu to life; each of its items closes it. Source: WAI-ARIA Authoring Practices, menu button. */
export function startMenu(button, menu) {
  const items = () => [...menu.querySelectorAll('[role="menuitem"]:not(:disabled)')];

  function open(at = 0) {
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    place();
    items().at(at)?.focus();
  }

  function close(back = true) {
    if (menu.hidden) return;
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (back) button.focus();
  }

  function place() {
    const room = button.getBoundingClientRect();
    const left = Math.max(8, Math.min(room.left, document.documentElement.clientWidth - menu.offsetWidth - 8));
    menu.style.left = `${left}px`;
    menu.style.top = `${room.bottom + 4}px`;
  }

  button.addEventListener("click", () => (menu.hidden ? open() : close()));
  button.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      open(event.key === "ArrowDown" ? 0 : -1);
    }
  });
  menu.addEventListener("keydown", (event) => {
    const list = items();
    const at = list.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: list.length - 1 }[event.key];
    if (to !== undefined) list.at(to % list.length).focus();
    else if (event.key === "Escape") close();
    else if (event.key === "Tab") return close();
    else if (/^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const ranked = [...list.slice(at + 1), ...list.slice(0, at + 1)];
      ranked.find((item) => item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    } else return undefined;
    event.preventDefault();
    return event.stopPropagation();
  });
  menu.addEventListener("click", () => close());
  document.addEventListener("pointerdown", (event) => {
    if (!menu.contains(event.target) && !button.contains(event.target)) close(false);
  });
  window.addEventListener("resize", () => close(false));
}
