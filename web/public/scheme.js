(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('scheme');
  } catch {
    // storage is switched off: the system decides
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
