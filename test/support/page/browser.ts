import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../run/programs.mjs";

/** Without updates, a GPU, and the system's sandbox, because tests run as root, too. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The system's own chromium, without a window. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser() ?? "chromium", args: FLAGS });
}
