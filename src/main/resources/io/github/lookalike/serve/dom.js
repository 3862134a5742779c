// Elements, made without a line of HTML: whatever comes from elsewhere is text and nothing else.

/**
 * Makes an element: h('button.primary', { type: 'button', onclick }, 'Text', child).
 * Attributes that are null, undefined or false are left out.
 */
export function h(what, attributes = {}, ...children) {
  const [name, ...classes] = what.split('.');
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else element.setAttribute(key, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** A drawing of one path in a square of 24, for the eye only. */
export function icon(path) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const shape = document.createElementNS(space, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}

export const ICONS = {
  camera: 'M4 8h3l2-3h6l2 3h3v11H4zM12 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9.5h.01',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 15v2',
  back: 'M14 6l-6 6 6 6M8 12h12',
  save: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.500M5 20h14',
  map: 'M12 21c5-5.5 7-8.5 7-11a7 7 0 0 0-14 0c0 2.5 2 5.5 7 11zM12 12.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  halves: 'M12 4v16M4 6h16v12H4zM8.5 10L6.5 12l2 2M15.5 10l2 2-2 2',
  share: 'M12 15V4M8 7.500L12 4l4 3.500M6 11v9h12v-9',
  find: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.500L20 20',
};

export function button(kind, label, drawing, onclick, more = {}) {
  return h(`button.${kind}`, { type: 'button', onclick, ...more }, drawing && icon(ICONS[drawing]), h('span', {}, label));
}

/** Says something to those who listen instead of looking. */
export function announce(text) {
  const status = document.getElementById('status');
  status.textContent = '';
  requestAnimationFrame(() => { status.textContent = text; });
}

/** Waits; ends with the signal's reason if that comes first. */
export function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const end = () => { clearTimeout(timer); reject(signal.reason); };
    const timer = setTimeout(() => { signal?.removeEventListener('abort', end); resolve(); }, milliseconds);
    signal?.addEventListener('abort', end, { once: true });
  });
}
