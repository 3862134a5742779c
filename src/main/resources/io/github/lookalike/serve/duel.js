// Two faces beside each other, and what is known of the two.
import { button, h, icon, ICONS } from './dom.js';
import { face as facePicture, halves, level, likenessSentence, shownLikeness } from './parts.js';
import { saveSheet, sharing } from './sheet.js';
import { number, parts, t } from './texts.js';

const LARGE = 480;

export const likeLink = answer => `#/like/${encodeURIComponent(answer.person)}`;

/** What is found, of the first answer; of others whom one sees. */
export function titleOf(probe, answer) {
  const name = h('strong', {}, answer.title);
  if (answer !== probe.answers[0]) {
    return parts(probe.title === null ? 'answer_title_other' : 'answer_title_person_other', { probe: probe.title, name });
  }
  if (probe.title !== null) return parts('answer_title_person', { probe: probe.title, name });
  const kind = ['likely', 'perhaps'].includes(answer.identification) ? `answer_title_${answer.identification}` : 'answer_title';
  return parts(kind, { name });
}

/** What is shown of an answer beside the probe. */
export function duelOf(probe, answer) {
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
      verdictPart(probe, answer),
      h('details', {},
        h('summary', {}, t('meaning_title')),
        answer.likeness !== null && h('p', {}, t('meaning_likeness')),
        answer.likeness !== null && h('p', {}, t(probe.title === null ? 'meaning_verdict' : 'meaning_verdict_two')),
        h('p', {}, t('meaning_distance', {
          distance: number(answer.distance, 4), name: answer.title, photos: answer.photos,
        }))),
      h('div.row', {},
        h('a.button.primary', { href: likeLink(answer) }, icon(ICONS.find), h('span', {}, t('search_from', { name: answer.title }))),
        button('secondary', t('save_wide'), 'save', () => saveSheet(probe, answer, 'wide')),
        button('secondary', t('save_square'), 'save', () => saveSheet(probe, answer, 'square')),
        sharing() && button('secondary', t('share'), 'share', () => saveSheet(probe, answer, 'share')),
        h('a.button.secondary', { href: probe.title === null ? '#/map' : `#/map/${encodeURIComponent(probe.person)}` },
          icon(ICONS.map), h('span', {}, probe.title === null ? t('to_map_you') : t('to_map', { name: probe.title }))))),
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

/** A likeness as a number. */
export function percent(likeness) {
  const { value, digits, isOpen } = shownLikeness(likeness);
  return t('likeness_number', { percent: `${isOpen ? '>' : ''}${number(value, digits)}` });
}

function verdictPart(probe, answer) {
  const { identification } = answer;
  if (identification === null) return null;
  return h('div.verdict-part', {},
    h('h2.label', {}, t(probe.title === null ? 'verdict' : 'verdict_two')),
    h('p.word', {}, t(`verdict_${identification}`)),
    h('p.soft.small', {}, t(`verdict_${identification}_why`, { count: answer.compared })));
}
