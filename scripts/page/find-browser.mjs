import { existsSync } from "node:fs";

/** Where Chromium and Chrome usually are, on Debian and others, on macOS and on Windows. */
const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The browser that the page is tested in: the one that FLOWC_BROWSER names, else one at the usual places.
 * @param {NodeJS.ProcessEnv} env
 * @param {(path: string) => boolean} [isThere] whether there is a file
 * @returns {{ path: string } | { problem: string }}
 */
export function findBrowser(env, isThere = existsSync) {
  const named = env.FLOWC_BROWSER;
  if (named !== undefined && named !== "") {
    return isThere(named)
      ? { path: named }
      : { problem: `FLOWC_BROWSER names ${named}, which is not there. Name the program file of Chromium or Chrome.` };
  }
  const path = usualPlaces.find(isThere);
  if (path !== undefined) return { path };
  return {
    problem:
      "The page is tested in a real browser, and none was found. Install Chromium (Debian, Ubuntu: " +
      "sudo apt-get install chromium) or Chrome, or name its program file: FLOWC_BROWSER=/path/to/chromium.",
  };
}
