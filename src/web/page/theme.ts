import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const NEXT = { system: "light", light: "dark", dark: "system" } as const satisfies Record<Theme, Theme>;

/** The only thing that this page leaves in the browser. */
const KEY = "theme";

let chosen: Theme = storedTheme();
const listeners = new Set<() => void>();

show();
// Another tab, or the other party's page beside this one.
window.addEventListener("storage", ({ key }) => {
  if (key === KEY) become(storedTheme());
});

/** How the page looks, and how it looks differently. */
export function useTheme(): { readonly theme: Theme; readonly next: () => void } {
  const theme = useSyncExternalStore(onChange, () => chosen);
  return { theme, next };
}

function next(): void {
  become(NEXT[chosen]);
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // Without a storage it holds until the next visit.
  }
}

function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(theme: Theme): void {
  chosen = theme;
  show();
  for (const listener of listeners) listener();
}

function show(): void {
  document.documentElement.dataset.theme = chosen;
}

function storedTheme(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === "light" || theme === "dark" ? theme : "system";
  } catch {
    return "system";
  }
}
