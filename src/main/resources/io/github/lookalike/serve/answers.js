// Whom a face is like: mine, large, with the winner beside it; all answers as tiles.
import { findFace, findPerson, json, Problem } from './api.js';
import { announce, button, h } from './dom.js';
import { duelOf, titleOf } from './duel.js';
import { busy, drawnFace, face as facePicture, heading, problemView } from './parts.js';
import { faceOf, photo as keptPhoto } from './photos.js';
import { detected, notesOf } from './photoview.js';
import { allAnswers, remember, TOP } from './tiles.js';
import { t } from './texts.js';

const LARGE = 480;

/** Answers to a face of a photo. */
export async function photoAnswersView(context) {
  const [number, faceNumber, beside] = context.arguments;
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
    title: null, face, picture, canvas: size => faceOf(photo, face, size), find,
    answers: photo.answers.get(faceNumber), others: new Map(),
  };
  context.setMe(probe);
  return answersView(context, probe, {
    home: ['answers', number, faceNumber], beside, otherFaces: faces.length > 1 ? `#/photo/${number}` : null, notes: notesOf(photo),
  });
}

/** Answers to somebody of the gallery. */
export async function personAnswersView(context) {
  const [name, beside] = context.arguments;
  const person = await json(`people/${encodeURIComponent(name)}`, { signal: context.signal });
  const id = person.face ?? person.faces[0];
  const picture = size => facePicture(id, size, person.title);
  const find = (part, options) => findPerson(name, TOP, part, options);
  const found = await searching(context, picture(LARGE), options => find('', options));
  if (found.element) return found.element;
  const probe = { person: person.name, title: person.title, id, picture, find, answers: found, others: new Map() };
  return answersView(context, probe, { home: ['like', name], beside });
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
    return { element: problemView(failure, { again, another }) };
  }
}

/**
 * @param home where the first answer is beside the probe, as parts of the address
 * @param beside whose face is beside the probe instead; undefined for none
 */
async function answersView(context, probe, { home, beside, otherFaces, notes = [] }) {
  const { answers } = probe;
  if (answers.length === 0) {
    return h('section', {}, heading(t('answer_nobody')), h('div.row', {}, context.another()));
  }
  const address = answer => `#/${[...home, ...(answer === answers[0] ? [] : [answer.person])].map(encodeURIComponent).join('/')}`;
  const duel = h('div.duel');
  const title = heading();
  const all = answers.length > 1 ? allAnswers(context, probe, address) : null;
  const setBeside = answer => {
    title.replaceChildren(...titleOf(probe, answer));
    duel.replaceChildren(...duelOf(probe, answer));
    all?.mark(answer);
  };
  setBeside(await answerOf(probe, beside, context));
  const element = h('section.result', {},
    h('div.row.crumbs', {},
      context.canGoBack && button('quiet', t('back'), 'back', () => history.back()),
      otherFaces && h('a.quiet.button', { href: otherFaces }, t('another_face')),
      probe.title === null && context.another('quiet')),
    title,
    duel,
    notes.map(note => h('p.soft.small', {}, note)),
    all?.element);
  // From one answer to another, and back, the page stays what it is: the filter, and how many tiles are shown.
  element.follow = (view, values) => {
    const known = home.length - 1;
    if (view !== home[0] || values.slice(0, known).some((value, i) => value !== home[i + 1])) return false;
    const answer = values[known] === undefined ? answers[0] : knownAnswer(probe, values[known]);
    if (!answer) return false;
    setBeside(answer);
    return true;
  };
  element.followed = () => {
    duel.querySelector('input[type=range]').focus({ preventScroll: true });
    title.scrollIntoView({ block: 'start', behavior: 'smooth' });
  };
  return element;
}

function knownAnswer(probe, person) {
  return probe.answers.find(answer => answer.person === person) ?? probe.others.get(person);
}

/** Somebody's answer, whom the server is asked for if they aren't among the nearest. */
async function answerOf(probe, person, { signal }) {
  if (person === undefined) return probe.answers[0];
  const answer = knownAnswer(probe, person);
  if (answer) return answer;
  const named = await probe.find(person, { signal });
  const found = named.find(each => each.person === person);
  return found ? remember(probe, { ...found, rank: null }) : probe.answers[0];
}
