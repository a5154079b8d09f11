/*
 * Runs before the first paint, as a plain blocking script, so that a chosen theme does not flash in after the other one.
 * It imports nothing: a shared chunk would make it a module, and a module runs too late.
 */
{
  try {
    const chosen = localStorage.getItem('theme')
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen
  } catch {
    // Storage may be forbidden: the preference of the system then holds.
  }
}
