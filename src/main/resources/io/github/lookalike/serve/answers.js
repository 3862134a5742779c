// Whom a face is like: mine, large, with the winner beside it; the others as cards.
import { findFace, findPerson, json, Problem } from './api.js';
import { announce, button, h, icon, ICONS } from './dom.js';
import { busy, drawnFace, face as facePicture, filterField, halves, heading, level, likenessSentence, plain, problemView,
  retryButton, verdictKey } from './parts.js';
import { faceOf, photo as keptPhoto } from './photos.js';
import { detected } from './photoview.js';
import { saveSheet, sharing } from './sheet.js';
import { number, parts, t } from './texts.js';

const TOP = 50;
const FIRST_CARDS = 6;
const TYPING = 200; // milliseconds without a key until the server is asked
const LARGE = 480;
const SMALL = 240;

/** Answers to a face of a photo. */
export async function photoAnswersView(context) {
  const [number, faceNumber] = context.arguments;
  const photo = keptPhoto(number);
  if (!photo) throw new Problem('gone');
  const { faces } = await detected(photo, { signal: context.signal });
  const face = faces.find(each => String(each.face) === faceNumber);
  if (!face) throw new Problem('gone');
  const picture = size => drawnFace(faceOf(photo, face, size), t('you'));
  const find = (part, options) => findFace(photo.blob, face.face, TOP, part, options);
  if (!photo.answers.has(faceNumber)) {
    const found = await searching(context, picture(LARGE),
      options => find('', options));
    if (found.element) return found.element;
    photo.answers.set(faceNumber, found);
  }
  const probe = {
    title: null, face, picture, canvas: size => faceOf(photo, face, size), find, answers: photo.answers.get(faceNumber),
  };
  context.setMe(probe);
  return answersView(context, probe, {
    otherFaces: faces.length > 1 ? `#/photo/${number}` : null, shrunk: photo.shrunk,
  });
}

/** Answers to somebody of the gallery. */
export async function personAnswersView(context) {
  const [name] = context.arguments;
  const person = await json(`people/${encodeURIComponent(name)}`, { signal: context.signal });
  const id = person.face ?? person.faces[0];
  const picture = size => facePicture(id, size, person.title);
  const find = (part, options) => findPerson(name, TOP, part, options);
  const found = await searching(context, picture(LARGE), options => find('', options));
  if (found.element) return found.element;
  const probe = { title: person.title, id, picture, find, answers: found };
  return answersView(context, probe, {});
}

/** @returns what was found; an element instead if that went wrong */
async function searching({ signal, show, again, another }, picture, find) {
  const waiting = h('div', {}, busy(t('searching')));
  announce(t('searching'));
  show(h('section.look.waiting', {}, h('div.mine', {}, picture), waiting), { quiet: true });
  try {
    return await find({ signal, onwait: () => waiting.replaceChildren(busy(t('waiting'))) });
  } catch (failure) {
    if (signal.aborted || !(failure instanceof Problem)) throw failure;
    return { element: problemView(failure, retryButton(again), another()) };
  }
}

function answersView(context, probe, { otherFaces, shrunk }) {
  const { answers } = probe;
  if (answers.length === 0) {
    return h('section', {}, heading(t('answer_nobody')), h('div.row', {}, context.another()));
  }
  const duel = h('div.duel');
  const title = heading();
  const setBeside = (answer, moved) => {
    title.replaceChildren(...titleOf(probe, answers[0]));
    duel.replaceChildren(...duelOf(context, probe, answer));
    if (moved) {
      duel.querySelector('input[type=range]').focus({ preventScroll: true });
      duel.scrollIntoView({ block: 'start', behavior: 'smooth' });
    }
  };
  setBeside(answers[0], false);
  return h('section.result', {},
    h('div.row.crumbs', {},
      context.canGoBack && button('quiet', t('back'), 'back', () => history.back()),
      otherFaces && h('a.quiet.button', { href: otherFaces }, t('another_face')),
      probe.title === null && context.another('quiet')),
    title,
    duel,
    shrunk && h('p.soft.small', {}, t('shrunk')),
    answers.length > 1 && others(context, probe, setBeside));
}

function titleOf(probe, winner) {
  const name = h('strong', {}, winner.title);
  if (probe.title !== null) return parts('answer_title_person', { probe: probe.title, name });
  return parts(verdictKey(winner.verdict) === 'same' ? 'answer_title_same' : 'answer_title', { name });
}

const likeLink = answer => `#/like/${encodeURIComponent(answer.person)}`;

function duelOf(context, probe, answer) {
  const mine = probe.title ?? t('you');
  return [
    h('figure.mine', {}, probe.picture(LARGE), h('figcaption', {}, mine)),
    h('figure.winner', {},
      halves(hidden(probe.picture(LARGE)), facePicture(answer.face, LARGE, answer.title),
        probe.title === null ? t('slide_you', { name: answer.title }) : t('slide', { probe: probe.title, name: answer.title }),
        percent => t('slide_value', { percent, name: mine })),
      h('figcaption', {}, h('a', { href: likeLink(answer) }, answer.title))),
    h('p.soft.small.slide-hint', {}, icon(ICONS.halves), t('slide_hint')),
    h('div.facts', {},
      likenessPart(answer),
      verdictPart(answer),
      h('details', {},
        h('summary', {}, t('meaning_title')),
        answer.likeness !== null && h('p', {}, t('meaning_likeness')),
        answer.likeness !== null && h('p', {}, t('meaning_verdict')),
        h('p', {}, t('meaning_distance', {
          distance: number(answer.distance, 4), name: answer.title, photos: answer.photos,
        }))),
      h('div.row', {},
        h('a.button.primary', { href: likeLink(answer) }, icon(ICONS.find), h('span', {}, t('search_from', { name: answer.title }))),
        button('secondary', t('save_wide'), 'save', () => saveSheet(probe, answer, 'wide')),
        button('secondary', t('save_square'), 'save', () => saveSheet(probe, answer, 'square'), { 'aria-label': t('save_square_label') }),
        sharing() && button('secondary', t('share'), 'share', () => saveSheet(probe, answer, 'share')),
        h('a.button.secondary', { href: '#/map' }, icon(ICONS.map), h('span', {}, t('to_map'))))),
  ];
}

/** The face that is beside already. */
function hidden(picture) {
  picture.setAttribute('aria-hidden', 'true');
  picture.removeAttribute('role');
  picture.removeAttribute('aria-label');
  if (picture.alt) picture.alt = '';
  return picture;
}

function likenessPart(answer) {
  if (answer.likeness === null) return h('p.notice', {}, t('likeness_none'));
  const fill = h('span');
  fill.style.width = `${answer.likeness}%`;
  return h('div.likeness-part', {},
    h('h2.label', {}, t('likeness')),
    h('p.word', {}, t(`level_${level(answer.likeness)}`)),
    h('p', {}, likenessSentence(answer.likeness), ' ', h('span.soft.figure', {}, percent(answer.likeness))),
    h('div.meter', { 'aria-hidden': 'true' }, fill));
}

function percent(likeness) {
  // Never 100: that would be certain.
  const figure = likeness > 99.99 ? `>${number(99.99, 2)}` : number(likeness, likeness > 99 ? 2 : 1);
  return t('likeness_number', { percent: figure });
}

function verdictPart(answer) {
  const verdict = verdictKey(answer.verdict);
  if (verdict === null) return null;
  return h('div.verdict-part', {},
    h('h2.label', {}, t('verdict')),
    h('p.word', {}, t(`verdict_${verdict}`)),
    h('p.soft.small', {}, t(`verdict_${verdict}_why`)));
}

function others({ signal }, probe, setBeside) {
  const list = h('ol.tiles');
  const count = h('p.soft.small', { role: 'status' });
  const more = h('div.row');
  let shown = FIRST_CARDS;
  let wanted = '';
  let named = null; // whom the server found of that name
  let typing;
  let asking = new AbortController();
  signal.addEventListener('abort', () => asking.abort());
  const filter = text => {
    clearTimeout(typing);
    asking.abort();
    wanted = plain(text);
    named = null;
    fill();
    // Of a large gallery only the nearest are here.
    if (wanted !== '' && probe.answers.length >= TOP) typing = setTimeout(ask, TYPING);
  };
  const ask = async () => {
    asking = new AbortController();
    const mine = asking;
    try {
      const found = await probe.find(wanted, { signal: mine.signal });
      if (mine.signal.aborted) return;
      const near = new Map(probe.answers.map(answer => [answer.person, answer]));
      named = found.map(answer => near.get(answer.person) ?? { ...answer, rank: null });
      fill();
    } catch {
      if (!mine.signal.aborted) count.textContent = t('filter_near', { count: probe.answers.length });
    }
  };
  const fill = () => {
    const rest = probe.answers.slice(1);
    const fitting = wanted === '' ? rest : named ?? probe.answers.filter(answer => plain(answer.title).includes(wanted));
    list.replaceChildren(...fitting.slice(0, shown).map(answer => tile(answer, setBeside)));
    count.textContent = wanted === '' ? '' : fitting.length === 0 ? t('filter_none')
      : t(fitting.length >= TOP ? 'filter_most' : 'filter_count', { count: fitting.length });
    more.replaceChildren(...(fitting.length > shown ? [button('secondary', t('more'), null, () => {
      const next = shown;
      shown += 3 * FIRST_CARDS;
      fill();
      list.children[next]?.querySelector('a').focus();
    })] : []));
  };
  fill();
  return h('section.others', { 'aria-labelledby': 'others-title' },
    h('div.others-head', {},
      h('h2', { id: 'others-title' }, t('others')),
      probe.answers.length > 4 && filterField('filter', t('filter'), event => filter(event.target.value))),
    count,
    list,
    more);
}

function tile(answer, setBeside) {
  const verdict = verdictKey(answer.verdict);
  const tag = verdict === 'same' || verdict === 'unsure' ? t(`tag_${verdict}`) : null;
  return h('li.tile', { value: answer.rank },
    h('a.tile-link', { href: likeLink(answer) },
      facePicture(answer.face, SMALL),
      answer.rank && h('span.rank', { 'aria-hidden': 'true' }, String(answer.rank)),
      h('span.name', {}, answer.title),
      answer.likeness !== null && h('span.soft.small', {}, t(`level_${level(answer.likeness)}`)),
      answer.likeness !== null && h('span.soft.small.figure', {}, percent(answer.likeness)),
      tag && h('span.tag', {}, tag)),
    button('secondary', t('compare_with'), 'halves', () => setBeside(answer, true),
      { 'aria-label': t('compare_label', { name: answer.title }) }));
}
