// Where a photo comes in.
import { json } from './api.js';
import { available, takePhoto } from './camera.js';
import { button, h, icon, ICONS } from './dom.js';
import { face, heading } from './parts.js';
import { t } from './texts.js';

const STRIP = 7;

const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);

/** Phones and tablets: nothing can be dropped on them, and they bring the camera up themselves. */
const isTouched = matchMedia('(pointer: coarse)').matches;

export function promise() {
  return t(!isLocal ? 'kept_there' : isTouched ? 'kept_here_touch' : 'kept_here', { host: location.host });
}

/** Lets the visitor choose a file, or on phones take a photo. */
export function pick(take, capture) {
  const input = h('input.unseen', {
    type: 'file', accept: 'image/*', capture: capture ? 'user' : null, tabindex: -1, 'aria-hidden': 'true',
    onchange: () => { if (input.files[0]) take(input.files[0]); input.remove(); },
    oncancel: () => input.remove(),
  });
  document.body.append(input);
  input.click();
}

/** Takes a photo, by the page itself or by the phone's own camera. */
export async function shoot(take) {
  if (isTouched && !available()) return pick(take, true);
  const photo = await takePhoto();
  if (photo) take(photo);
}

export async function startView({ take, signal, facts }) {
  const capture = isTouched
    ? button('secondary', t('take'), 'camera', () => pick(take, true))
    : button('secondary', t('take'), 'camera', () => shoot(take));
  const zone = h('section.drop', { 'aria-labelledby': 'drop-title' },
    !isTouched && h('div.drop-art', { 'aria-hidden': 'true' }, icon(ICONS.photo)),
    h(isTouched ? 'h2.unseen' : 'h2', { id: 'drop-title' }, t(isTouched ? 'choose' : 'drop')),
    !isTouched && h('p.soft', {}, t('drop_or')),
    h('div.row', {}, button('primary', t('choose'), 'photo', () => pick(take, false)), capture),
    h('p.promise', {}, icon(ICONS.lock), h('span', {}, promise())));
  const strip = h('section.strip', { 'aria-labelledby': 'strip-title', hidden: true });
  fillStrip(strip, signal);
  return h('div.start', {},
    h('div.hero', {},
      heading(t('start_title')),
      h('p.lede', {}, t(isTouched ? 'start_lede_touch' : 'start_lede')),
      facts && h('p.soft', {}, facts.people > 0 ? t('counts', facts) : t('empty_gallery'))),
    zone,
    strip);
}

/** Some who are in the gallery; not needed, so that it may fail. */
async function fillStrip(strip, signal) {
  try {
    const { people } = await json(`people?limit=${STRIP}`, { signal });
    if (people.length === 0) return;
    strip.append(
      h('div.strip-head', {}, h('h2', { id: 'strip-title' }, t('start_strip')), h('a', { href: '#/people' }, t('start_all'))),
      h('ul.faces-row', {}, people.map(person => h('li', {},
        h('a.person', { href: `#/like/${encodeURIComponent(person.name)}` },
          face(person.face, 240), h('span', {}, person.title))))));
    strip.hidden = false;
  } catch {
    // Then the page begins with the photo alone.
  }
}
