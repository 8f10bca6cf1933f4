import { expect, test } from "vitest";
import { findBrowser } from "../page/find-browser.mjs";

test("takes the browser that is named, and says when it is not there", () => {
  expect(findBrowser({ FLOWC_BROWSER: "/opt/chrome" }, () => true)).toEqual({ path: "/opt/chrome" });
  expect(findBrowser({ FLOWC_BROWSER: "/opt/chrome" }, () => false)).toEqual({
    problem: "FLOWC_BROWSER names /opt/chrome, which is not there. Name the program file of Chromium or Chrome.",
  });
});

test("finds a browser at the usual places, and says how to get one where there is none", () => {
  expect(findBrowser({}, (path) => path === "/usr/bin/chromium")).toEqual({ path: "/usr/bin/chromium" });
  expect(findBrowser({ FLOWC_BROWSER: "" }, () => false)).toMatchObject({
    problem: expect.stringContaining("apt-get install chromium"),
  });
});
