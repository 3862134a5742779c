// On narrow screens the panel is a sheet at the bottom: a line that tells who is chosen, or nearest, above the rest, which a
// tap, a key, or a finger that drags brings up. On wide screens it is a panel beside the map, always open.
const sheet = (() => {
  const [panel, handle, details] = ["nearest", "handle", "details"].map(element);
  const TREMOR = 6; // pixels that a finger may move while it taps
  let open = false;
  let grip = null;
  let justDragged = false;

  /** Of the details when they are open, in pixels. */
  const most = () => Math.min(details.scrollHeight, Math.round(innerHeight * 0.5));

  function show(height) {
    details.style.height = narrow.matches ? height + "px" : "";
    details.toggleAttribute("inert", narrow.matches && !open);
    handle.setAttribute("aria-expanded", open);
    root.style.setProperty("--sheet", (narrow.matches ? handle.offsetHeight + height : 0) + "px");
  }

  function toggle(wanted) {
    open = wanted;
    show(open ? most() : 0);
    if (!open) return redraw();
    details.scrollTop = 0;
    const face = state.hover >= 0 ? state.hover : data.mine[0] ?? -1;
    if (face >= 0) uncover(face);
    redraw();
  }

  /** Who is chosen, else who is nearest, in a line and in full. */
  function tell() {
    if (!narrow.matches) return;
    const face = state.hover >= 0 ? state.hover : data.links[0]?.to ?? -1;
    const link = (linksTo.get(face) ?? [])[0];
    const text = make("span");
    if (face < 0) text.append(make("b", "How to read this map"));
    else text.append(make("b", data.names[face]), make("small", noteOf(face, link)));
    handle.replaceChildren(...(hasPicture(face) ? [pictureOf(face, 36)] : []), text);
    const chosen = element("chosen");
    chosen.replaceChildren();
    if (state.hover >= 0) fillCard(chosen, face);
    element("said").textContent = state.hover >= 0 ? text.textContent : "";
    if (open && !grip) show(most());
  }

  function noteOf(face, link) {
    if (isMine[face]) return data.photos[face];
    if (!link) return data.photos[face];
    const nearest = link === linksFrom.get(link.from)[0] ? "nearest to " : "beside ";
    return nearest + data.names[link.from] + ", likeness " + unbroken(link.likeness);
  }

  handle.addEventListener("click", event => {
    if (justDragged) event.preventDefault();
    else toggle(!open);
    justDragged = false;
  });

  handle.addEventListener("pointerdown", event => {
    grip = { y: event.clientY, height: details.offsetHeight, moved: false, last: event.clientY, speed: 0 };
    justDragged = false;
    handle.setPointerCapture(event.pointerId);
  });

  handle.addEventListener("pointermove", event => {
    if (!grip) return;
    const dragged = grip.y - event.clientY;
    if (!grip.moved && Math.abs(dragged) < TREMOR) return;
    grip.moved = true;
    grip.speed = grip.last - event.clientY;
    grip.last = event.clientY;
    panel.classList.add("dragged");
    show(Math.max(0, Math.min(most(), grip.height + dragged)));
  });

  const letGo = () => {
    const { moved, speed } = grip ?? {};
    grip = null;
    panel.classList.remove("dragged");
    if (!moved) return;
    justDragged = true;
    setTimeout(() => { justDragged = false; }, 50); // by then the click that may follow a drag has come
    toggle(Math.abs(speed) > 3 ? speed > 0 : details.offsetHeight > most() / 2);
  };
  handle.addEventListener("pointerup", letGo);
  handle.addEventListener("pointercancel", letGo);

  return {
    toggle,
    tell,
    isOpen: () => open && narrow.matches,
    /** What it takes of the screen, in pixels: while it is closed, and now. */
    lowest: () => narrow.matches ? handle.offsetHeight : 0,
    height: () => narrow.matches ? handle.offsetHeight + (open ? most() : 0) : 0,
    /** To be called when the screen has another size. */
    fit() {
      (narrow.matches ? details : document.body).append(element("legend"));
      open &&= narrow.matches;
      tell();
      show(open ? most() : 0);
    },
  };
})();
