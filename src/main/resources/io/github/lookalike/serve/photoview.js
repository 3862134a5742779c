// A photo that came in: its faces, one of which is to be chosen, and advice before the search.
import { detect } from './api.js';
import { announce, button, h } from './dom.js';
import { busy, drawnFace, heading, problemView } from './parts.js';
import { faceOf, photo as keptPhoto } from './photos.js';
import { Problem } from './api.js';
import { t } from './texts.js';

/** Finds the faces of a photo, once. */
export async function detected(photo, options) {
  photo.detected ??= await detect(photo.blob, options);
  if (photo.detected.faces.length === 0) throw new Problem('no_face');
  return photo.detected;
}

/** What was done to a photo on its way, in sentences. */
export function notesOf(photo) {
  return [photo.shrunk && t('shrunk'), photo.count > 1 && t('first_only', { count: photo.count })].filter(Boolean);
}

const notes = photo => notesOf(photo).map(note => h('p.soft.small', {}, note));

/** Shows a photo; goes on by itself if there is nothing to choose and nothing to say. */
export async function photoView({ arguments: [number], signal, show, go, again, another }) {
  const photo = keptPhoto(number);
  if (!photo) throw new Problem('gone');
  if (!photo.detected) {
    const waiting = h('div', {}, busy(t('looking')));
    announce(t('looking'));
    show(h('section.look', {}, heading(t('photo_title_one')), waiting, stage(photo, [])), { quiet: true });
    try {
      await detected(photo, { signal, onwait: () => waiting.replaceChildren(busy(t('waiting'))) });
    } catch (failure) {
      if (signal.aborted || !(failure instanceof Problem)) throw failure;
      return h('section.look', {}, problemView(failure, { again, another }), photo.image && stage(photo, []));
    }
  }
  const { faces } = await detected(photo, { signal });
  if (faces.length === 1 && faces[0].advice.length === 0) {
    go(`#/answers/${number}/1`, { replace: true });
    return null;
  }
  return faces.length === 1 ? adviceFor(photo, faces[0], go, another) : choice(photo, faces, go, another);
}

const answersOf = (photo, face) => `#/answers/${photo.number}/${face.face}`;

function adviceFor(photo, face, go, another) {
  return h('section.look', {},
    heading(t('advice_title')),
    adviceList(face),
    h('div.row', {},
      button('primary', t('search_anyway'), 'find', () => go(answersOf(photo, face))),
      another()),
    notes(photo),
    stage(photo, [face]));
}

function adviceList(face) {
  const known = face.advice.filter(kind => ['small', 'blurred', 'turned', 'cut_off'].includes(kind));
  return h('ul.advice', {}, known.map(kind => h('li', {}, t(`advice_${kind}`))));
}

function choice(photo, faces, go, another) {
  const advice = h('div', { 'aria-live': 'polite' });
  const choose = face => {
    if (face.advice.length === 0) return go(answersOf(photo, face));
    const search = button('primary', t('search_anyway'), 'find', () => go(answersOf(photo, face)));
    advice.replaceChildren(h('div.notice', {}, h('h2', {}, t('advice_title')), adviceList(face), h('div.row', {}, search)));
    search.focus();
    for (const each of document.querySelectorAll('[data-face]')) {
      each.setAttribute('aria-pressed', each.dataset.face === String(face.face));
    }
    return undefined;
  };
  // From left to right, as one reads the photo; numbered so, too.
  const ordered = [...faces].sort((a, b) => a.box.x - b.box.x);
  return h('section.look', {},
    heading(t('photo_title_many')),
    h('p.lede', {}, t('photo_lede_many', { count: faces.length })),
    advice,
    h('ul.faces-row', {}, ordered.map((face, i) => h('li', {},
      h('button.person', { type: 'button', onclick: () => choose(face), 'data-face': face.face },
        drawnFace(faceOf(photo, face, 160), ''), h('span', {}, t('face_button', { number: i + 1 })))))),
    stage(photo, ordered, choose),
    notes(photo),
    h('div.row', {}, another()));
}

/** The photo, with boxes round faces: buttons if they can be chosen. */
function stage(photo, faces, choose) {
  if (!photo.image) {
    return h('p.notice', {}, t('photo_unseen'));
  }
  const image = h('img', { src: photo.image.src, alt: t('photo_alt') });
  const boxes = faces.map((face, i) => {
    const element = choose
      ? h('button.box', {
        type: 'button', 'data-face': face.face, 'aria-label': t('face_button_of', { number: i + 1, count: faces.length }),
        onclick: () => choose(face),
      }, h('span.box-number', { 'aria-hidden': 'true' }, String(i + 1)))
      : h('span.box', { 'aria-hidden': 'true' });
    const { width, height } = photo.detected.image;
    element.style.left = `${100 * face.box.x / width}%`;
    element.style.top = `${100 * face.box.y / height}%`;
    element.style.width = `${100 * face.box.width / width}%`;
    element.style.height = `${100 * face.box.height / height}%`;
    return element;
  });
  const whole = h('div.photo-stage', {}, image, boxes);
  whole.style.setProperty('--aspect', String(photo.image.naturalWidth / photo.image.naturalHeight));
  return whole;
}
