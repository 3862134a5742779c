for (const slider of document.querySelectorAll('.both input')) {
  slider.addEventListener('input', () =>
    slider.closest('.duel').style.setProperty('--split', slider.value + '%'));
}
const modes = document.querySelectorAll('[data-mode]');
for (const button of modes) {
  button.addEventListener('click', () => {
    document.body.classList.toggle('fade', button.dataset.mode === 'fade');
    modes.forEach(other => other.setAttribute('aria-pressed', other.dataset.mode === button.dataset.mode));
  });
}
for (const section of document.querySelectorAll('.probe')) {
  const duels = section.querySelectorAll('.duel');
  const buttons = section.querySelectorAll('.tile button');
  buttons.forEach((button, wanted) => button.addEventListener('click', () => {
    duels.forEach((duel, number) => { duel.hidden = number !== wanted; });
    buttons.forEach(other => other.removeAttribute('aria-current'));
    button.setAttribute('aria-current', 'true');
    duels[wanted].scrollIntoView({ block: 'nearest' });
  }));
}
