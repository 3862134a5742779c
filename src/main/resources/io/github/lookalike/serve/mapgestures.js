// Fingers, mouse, wheel and keys over the map.

export function listen(canvas, { pan, zoomAt, fit, at, choose, middle }) {
  const fingers = new Map();
  let moved = 0;
  canvas.addEventListener('pointerdown', event => {
    fingers.set(event.pointerId, event);
    moved = 0;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', event => {
    const before = fingers.get(event.pointerId);
    if (!before) {
      canvas.classList.toggle('over', at(event.offsetX, event.offsetY) !== null);
      return;
    }
    const others = [...fingers.values()].filter(finger => finger.pointerId !== event.pointerId);
    const [dx, dy] = [event.offsetX - before.offsetX, event.offsetY - before.offsetY];
    moved += Math.hypot(dx, dy);
    if (others.length === 1) {
      const other = others[0];
      const away = finger => Math.hypot(finger.offsetX - other.offsetX, finger.offsetY - other.offsetY) || 1;
      zoomAt((event.offsetX + other.offsetX) / 2, (event.offsetY + other.offsetY) / 2, away(event) / away(before));
      pan(dx / 2, dy / 2);
    } else if (others.length === 0) {
      pan(dx, dy);
    }
    fingers.set(event.pointerId, event);
  });
  const up = event => {
    const only = fingers.size === 1;
    fingers.delete(event.pointerId);
    if (event.type !== 'pointerup' || !only || moved > 6) return;
    const person = at(event.offsetX, event.offsetY);
    if (person) choose(person);
  };
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('wheel', event => {
    event.preventDefault();
    zoomAt(event.offsetX, event.offsetY, Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)));
  }, { passive: false });
  canvas.addEventListener('keydown', event => {
    const step = 60;
    const act = {
      ArrowLeft: () => pan(step, 0), ArrowRight: () => pan(-step, 0), ArrowUp: () => pan(0, step), ArrowDown: () => pan(0, -step),
      '+': () => zoomAt(...middle(), 1.4), '=': () => zoomAt(...middle(), 1.4),
      '-': () => zoomAt(...middle(), 1 / 1.4), 0: fit,
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
}
