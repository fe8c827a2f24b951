import { useReader } from "../text/reader";
import style from "./shell.module.css";
import { type Theme, useTheme } from "./theme";

const PICTURES: Record<Theme, string> = {
  system: "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z",
  light:
    "M12 7.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6L19 19M5 19l1.4-1.4M17.6 6.4L19 5",
  dark: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
};

/** From the device's colours to light ones, dark ones, and back. */
export function ThemeSwitch() {
  const { t } = useReader();
  const { theme, next } = useTheme();
  const name = t.orders.theme[theme];
  return (
    <button type="button" className={style.icon} aria-label={name} title={name} onClick={next}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={PICTURES[theme]} />
        {theme === "system" && <path d="M12 3v18a9 9 0 0 0 0-18z" fill="currentColor" />}
      </svg>
    </button>
  );
}
