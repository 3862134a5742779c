for (const slider of document.querySelectorAll('.both input')) {
  slider.addEventListener('input', () =>
    slider.closest('.trio').style.setProperty('--split', slider.value + '%'));
}
const modes = document.querySelectorAll('[data-mode]');
for (const button of modes) {
  button.addEventListener('click', () => {
    document.body.classList.toggle('fade', button.dataset.mode === 'fade');
    modes.forEach(other => other.setAttribute('aria-pressed', other === button));
  });
}
