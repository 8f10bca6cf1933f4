/** Which colours the page has: those of the system, or what somebody chose. */
export type Theme = "system" | "light" | "dark";

const key = "flowc.theme";
const themes: readonly Theme[] = ["system", "light", "dark"];

export function keptTheme(): Theme {
  const kept = readKept(key);
  return themes.find((theme) => theme === kept) ?? "system";
}

export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  keep(key, theme);
}

export function nextTheme(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
}

/** What the browser keeps for this page; a browser that keeps nothing is fine. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Nothing is kept; the page works all the same.
  }
}
