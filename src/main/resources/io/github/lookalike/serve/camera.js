// The camera: a live picture with a box round the face, found in small frames one at a time, and a shutter.
import { glance } from './api.js';
import { announce, button, h, pause } from './dom.js';
import { jpeg } from './photos.js';
import { t } from './texts.js';

const FRAME_WIDTH = 320;
const FRAMES_EVERY = 120; // milliseconds, if the server is as fast

/** Whether the browser lets this page see a camera at all: only pages of this machine or by HTTPS may. */
export function available() {
  return Boolean(navigator.mediaDevices?.getUserMedia);
}

/** Why there is no picture, as a key of the texts. */
function reason(failure) {
  switch (failure.name) {
    case 'NotAllowedError':
    case 'SecurityError': return 'camera_refused';
    case 'NotFoundError':
    case 'OverconstrainedError': return 'camera_missing';
    case 'NotReadableError':
    case 'AbortError': return 'camera_busy';
    default: return 'camera_missing';
  }
}

/**
 * Lets the visitor take a photo.
 *
 * @returns the photo, or null if they didn't
 */
export function takePhoto() {
  return new Promise(resolve => {
    const closing = new AbortController();
    let stream = null;
    let result = null;
    const video = h('video', { playsinline: true, muted: true, 'aria-label': t('camera_picture') });
    video.muted = true;
    const box = h('div.livebox', { hidden: true });
    const stage = h('div.stage', {}, video, box);
    const hint = h('p.hint', {}, t('camera_starting'));
    const shutter = button('shutter', t('camera_shoot'), 'camera', shoot, { disabled: true });
    const dialog = h('dialog.camera', { 'aria-labelledby': 'camera-title', onclose: end },
      h('h2', { id: 'camera-title' }, t('camera_title')),
      stage,
      hint,
      h('p.soft.small', {}, t('camera_kept')),
      h('div.row', {}, shutter, button('quiet', t('cancel'), null, () => dialog.close())));

    async function start() {
      try {
        if (!available()) throw Object.assign(new Error(), { name: 'NotFoundError', insecure: !window.isSecureContext });
        stream = await navigator.mediaDevices.getUserMedia(
          { video: { facingMode: 'user', width: { ideal: 1280 }, height: { ideal: 960 } }, audio: false });
        if (closing.signal.aborted) return stop();
        video.srcObject = stream;
        await video.play();
        shutter.disabled = false;
        shutter.focus();
        say('camera_looking');
        await watch();
      } catch (failure) {
        if (closing.signal.aborted) return;
        stage.hidden = true;
        shutter.hidden = true;
        hint.className = 'notice';
        say(failure.insecure ? 'camera_insecure' : reason(failure));
      }
    }

    let lastSeen = '';

    /** What is so in two frames, one after the other: what comes and goes would be but noise. */
    function sayIfSteady(key) {
      if (key === lastSeen) say(key);
      lastSeen = key;
    }

    function say(key) {
      const text = t(key);
      if (hint.textContent === text) return;
      hint.textContent = text;
      announce(text);
    }

    /** Looks for the face again and again; one request at a time. */
    async function watch() {
      const canvas = h('canvas');
      const context = canvas.getContext('2d');
      while (!closing.signal.aborted) {
        const since = performance.now();
        canvas.width = FRAME_WIDTH;
        canvas.height = Math.max(1, Math.round(FRAME_WIDTH * video.videoHeight / video.videoWidth));
        context.drawImage(video, 0, 0, canvas.width, canvas.height);
        try {
          const seen = await glance(await jpeg(canvas, 0.8), { signal: closing.signal });
          show(seen, canvas);
        } catch (failure) {
          if (closing.signal.aborted) return;
          box.hidden = true; // photos can be taken all the same
        }
        await pause(Math.max(40, FRAMES_EVERY - (performance.now() - since)), closing.signal).catch(() => {});
      }
    }

    function show({ faces }, { width, height }) {
      const face = faces[0];
      box.hidden = !face;
      if (!face) return sayIfSteady('camera_none');
      const part = (length, whole) => `${100 * length / whole}%`;
      // The picture is a mirror, and so is its box.
      box.style.left = part(width - face.box.x - face.box.width, width);
      box.style.top = part(face.box.y, height);
      box.style.width = part(face.box.width, width);
      box.style.height = part(face.box.height, height);
      const large = face.box.width > 0.18 * Math.min(width, height);
      const advice = face.advice.includes('turned') ? 'camera_turned'
        : face.advice.includes('cut_off') ? 'camera_cut_off' : large ? 'camera_good' : 'camera_small';
      box.classList.toggle('good', advice === 'camera_good');
      return sayIfSteady(faces.length > 1 && advice === 'camera_good' ? 'camera_several' : advice);
    }

    async function shoot() {
      const canvas = h('canvas');
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      canvas.getContext('2d').drawImage(video, 0, 0);
      result = await jpeg(canvas, 0.95);
      dialog.close();
    }

    function stop() {
      stream?.getTracks().forEach(track => track.stop());
    }

    function end() {
      closing.abort();
      stop();
      dialog.remove();
      resolve(result);
    }

    document.body.append(dialog);
    dialog.showModal();
    start();
  });
}
