// A few words beside the pointer.

/** Show words beside an event inside a container; no event hides them. */
export function showTip(box, container, event, words) {
  if (!event) {
    box.hidden = true;
    return;
  }
  box.hidden = false;
  box.textContent = words;
  const room = container.getBoundingClientRect();
  const x = Math.min(Math.max(8, event.clientX - room.left + 14), room.width - box.offsetWidth - 8);
  const y =
    event.clientY - room.top + 18 + box.offsetHeight > room.height
      ? event.clientY - room.top - box.offsetHeight - 10
      : event.clientY - room.top + 18;
  box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
