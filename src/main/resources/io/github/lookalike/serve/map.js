// The map: who looks like whom, with the visitor, or somebody of it, and those that they look most like.
import { findPerson, json } from './api.js';
import { announce, button, h, icon, ICONS } from './dom.js';
import { busy, face, filterField, heading, plain } from './parts.js';
import { createMapCanvas } from './mapcanvas.js';
import { t } from './texts.js';

const NEAREST = 5;

export async function mapView({ arguments: [name], signal, show, me }) {
  show(h('section.map', {}, heading(t('map_title')), busy(t('map_making'))), { quiet: true });
  announce(t('map_making'));
  const { people } = await json('map', { signal });
  if (people.length < 3) return h('section.map', {}, heading(t('map_title')), h('p', {}, t('map_none')));
  const somebody = people.find(person => person.name === name);
  const mine = somebody ? among(somebody, await findPerson(name, NEAREST, '', { signal }), people) : me && placed(me, people);
  const chosen = h('div.chosen', {}, h('p.soft', {}, t('map_pick')));
  const map = createMapCanvas(people, mine, { signal, label: t('map_label', { count: people.length }), you: t('you'), onchoose: choose });

  function choose(person) {
    chosen.replaceChildren(
      face(person.face, 240),
      h('div', {},
        h('p.name', {}, person.title),
        h('p.soft.small', {}, t('photos', { count: person.photos })),
        h('a.button.primary', { href: `#/like/${encodeURIComponent(person.name)}` }, icon(ICONS.find),
          h('span', {}, t('search_from', { name: person.title })))));
    announce(t('map_chosen', { name: person.title }));
    // What the click led to is to be seen; where it is beside the map, nothing moves.
    chosen.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }

  const zoom = (label, sign, act) => h('button', { type: 'button', title: label, 'aria-label': label, onclick: act }, sign);
  return h('section.map', {},
    heading(t('map_title')),
    h('p.lede', {}, somebody ? t('map_lede_person', { name: somebody.title }) : t(mine ? 'map_lede_you' : 'map_lede')),
    h('div.map-parts', {},
      h('div.map-frame', {},
        map.element,
        h('div.zoom', {},
          zoom(t('map_in'), '+', () => map.zoom(1.5)),
          zoom(t('map_out'), '−', () => map.zoom(1 / 1.5)),
          zoom(t('map_fit'), '⤢', () => map.fit()))),
      h('div.map-side', {},
        mine && button('secondary', somebody ? t('map_person', { name: somebody.title }) : t('map_you'), 'map', () => map.fitMe()),
        chosen,
        peopleList(people, person => {
          map.choose(person);
          chosen.querySelector('a').focus({ preventScroll: true });
        }))));
}

/** Everybody by name; typing a part of a name opens the list and leaves those who have it. */
function peopleList(people, choose) {
  const items = [...people].sort((a, b) => a.title.localeCompare(b.title)).map(person => ({
    words: plain(person.title),
    element: h('li', {}, h('button.link', { type: 'button', onclick: () => choose(person) }, person.title)),
  }));
  const none = h('p.soft', { role: 'status' });
  const details = h('details.map-list', {},
    h('summary', {}, t('map_list')),
    none,
    h('ul', {}, items.map(({ element }) => element)));
  const filter = filterField('map-filter', t('people_search'), event => {
    const wanted = plain(event.target.value);
    for (const { words, element } of items) element.hidden = !words.includes(wanted);
    none.textContent = items.every(({ element }) => element.hidden) ? t('people_none') : '';
    details.open = wanted !== '';
  });
  return h('div', {}, filter, details);
}

/** Somebody of the map, with those whom they look most like. */
function among(person, answers, people) {
  const byName = new Map(people.map(each => [each.name, each]));
  return { x: person.x, y: person.y, person, near: answers.map(answer => byName.get(answer.person)).filter(Boolean) };
}

/** The visitor's place: among the nearest, by how near they are. Null if none of them is on the map. */
function placed(me, people) {
  const byName = new Map(people.map(person => [person.name, person]));
  const near = me.answers.map(answer => ({ answer, person: byName.get(answer.person) }))
    .filter(({ person }) => person).slice(0, NEAREST);
  if (near.length === 0) return null;
  let [x, y, sum] = [0, 0, 0];
  for (const { answer, person } of near) {
    const weight = 1 / Math.max(0.2, answer.distance) ** 2;
    x += weight * person.x;
    y += weight * person.y;
    sum += weight;
  }
  return { x: x / sum, y: y / sum, person: null, picture: me.canvas(160), near: near.map(({ person }) => person) };
}
