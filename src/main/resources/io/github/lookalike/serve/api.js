// The server's API: sessions, waiting where it is asked for, and one kind of problem for all that can go wrong.
import { pause } from './dom.js';

/** What went wrong; `code` is the API's, or 'unreachable'. */
export class Problem extends Error {
  constructor(code, { status = 0, message = code, requestId = null } = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.requestId = requestId;
  }
}

/** Times that a busy server is asked again, and one that is still making what was asked for. */
const MOST_BUSY = 6;
const MOST_UNREADY = 120;

/** Begins a session. Gives whether the server let us in. */
export async function begin(token) {
  const response = await send('session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(token ? { token } : {}),
  });
  if (response.status === 401) return false;
  if (!response.ok) throw await problem(response);
  return true;
}

async function send(path, options) {
  try {
    return await fetch('/v1/' + path, { credentials: 'same-origin', cache: 'no-store', ...options });
  } catch (failure) {
    if (options.signal?.aborted) throw failure;
    throw new Problem('unreachable');
  }
}

async function problem(response) {
  try {
    const { error } = await response.json();
    return new Problem(error.code, { status: response.status, message: error.message, requestId: error.request_id });
  } catch {
    return new Problem('internal', { status: response.status });
  }
}

/**
 * Asks the server.
 *
 * @param path after /v1/
 * @param options as of fetch; `onwait` is called each time that the server asks to come again
 * @returns the response, of a status that is good
 */
export async function ask(path, { onwait, ...options } = {}) {
  let renewed = false;
  for (let busy = 0, unready = 0; ;) {
    const response = await send(path, options);
    if (response.status === 401 && !renewed) {
      renewed = true; // the server was started anew, and wants no token
      if (await begin(null)) continue;
    }
    if (response.ok && response.status !== 202) return response;
    const failure = response.status === 202 ? null : await problem(response);
    const come = failure === null ? unready++ < MOST_UNREADY
      : (response.status === 503 || response.status === 429) && failure.code !== 'map_unavailable' && busy++ < MOST_BUSY;
    if (!come) throw failure ?? new Problem('internal');
    onwait?.(response.status);
    await pause(1000 * Math.min(10, Number(response.headers.get('Retry-After')) || 1), options.signal);
  }
}

export async function json(path, options) {
  return (await ask(path, options)).json();
}

const PHOTO = { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' } };

export function detect(photo, options) {
  return json('detect', { ...PHOTO, body: photo, ...options });
}

/** What one look shows, for pictures that follow each other. */
export function glance(picture, options) {
  return json('detect?quick=true', { ...PHOTO, body: picture, ...options });
}

/** Answers to a face of a photo, numbered as detect does; those alone that have `part` in their names, if there is one. */
export async function findFace(photo, face, top, part, options) {
  return answersOf(await json(`find?${new URLSearchParams({ top, face, q: part })}`, { ...PHOTO, body: photo, ...options }));
}

export async function findPerson(person, top, part, options) {
  const body = JSON.stringify({ person });
  const headers = { 'Content-Type': 'application/json' };
  return answersOf(await json(`find?${new URLSearchParams({ top, q: part })}`, { method: 'POST', headers, body, ...options }));
}

/** The answers to the one face that was asked about; likeness in percent. */
function answersOf({ probes: [{ compared, answers }] }) {
  return answers.map(answer => ({
    ...answer, compared, likeness: typeof answer.likeness === 'number' ? 100 * answer.likeness : null,
  }));
}

// Pictures of faces: few at a time, so that the server has room for others; the last ones are kept.
const MOST_AT_ONCE = 4;
const MOST_KEPT = 1500;
const kept = new Map();
const waiting = [];
let running = 0;

/** The address of a face's picture; null if there is none any more. */
export function facePicture(face, size) {
  const path = `faces/${encodeURIComponent(face)}/image?size=${size}`;
  if (!kept.has(path)) {
    kept.set(path, new Promise(resolve => { waiting.push({ path, resolve }); }));
    if (kept.size > MOST_KEPT) forgetOldest();
    next();
  }
  return kept.get(path);
}

async function forgetOldest() {
  const [path, picture] = kept.entries().next().value;
  kept.delete(path);
  const address = await picture;
  if (address) URL.revokeObjectURL(address);
}

async function next() {
  if (running >= MOST_AT_ONCE || waiting.length === 0) return;
  const { path, resolve } = waiting.pop(); // the latest: what is being looked at now
  running++;
  try {
    resolve(URL.createObjectURL(await (await ask(path)).blob()));
  } catch (failure) {
    if (failure.code !== 'not_found') kept.delete(path); // may be had another time
    resolve(null);
  }
  running--;
  next();
}
