import fc from "fast-check";
import { expect, test } from "vitest";
import { localText, localTime, momentOf } from "../../src/clock/local-time.js";

const zone = fc.constantFrom(
  "Europe/London",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "UTC",
);
const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2035, 0, 1) });

test("shows what the platform's own calendar shows", () => {
  fc.assert(
    fc.property(moment, zone, (at, timeZone) => {
      const { date, minutes } = localTime(at, timeZone);
      const format = new Intl.DateTimeFormat("sv-SE", {
        timeZone,
        dateStyle: "short",
        timeStyle: "short",
        hourCycle: "h23",
      });
      const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
      expect(`${date.toString()} ${clock}`).toBe(format.format(at));
    }),
  );
});

test("what is shown leads back to a moment at which the same is shown", () => {
  fc.assert(
    fc.property(moment, zone, (at, timeZone) => {
      const text = localText(at, timeZone);
      const back = momentOf(text, timeZone);
      expect(back).toBeDefined();
      expect(localText(back ?? 0, timeZone)).toBe(text);
    }),
  );
});
