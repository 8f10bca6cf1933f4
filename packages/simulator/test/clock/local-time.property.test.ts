import fc from "fast-check";
import { expect, test } from "vitest";
import { localClock, localTime, momentOf } from "../../src/clock/local-time.js";

const zone = fc.constantFrom(
  "Europe/London",
  "America/New_York",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "UTC",
);
const moment = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2035, 0, 1) });

/** Calendar and clock as text: `2026-11-20 10:00`. */
function shown(at: number, timeZone: string): string {
  const { date, minutes } = localTime(at, timeZone);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${date.toString()} ${clock.join(":")}`;
}

test("shows what the platform's own calendar shows", () => {
  fc.assert(
    fc.property(moment, zone, (at, timeZone) => {
      const format = new Intl.DateTimeFormat("sv-SE", {
        timeZone,
        dateStyle: "short",
        timeStyle: "short",
        hourCycle: "h23",
      });
      expect(shown(at, timeZone)).toBe(format.format(at));
    }),
  );
});

test("what is shown leads back to a moment at which the same is shown", () => {
  fc.assert(
    fc.property(moment, zone, (at, timeZone) => {
      const text = shown(at, timeZone);
      const back = momentOf(text, timeZone);
      expect(back).toBeDefined();
      expect(shown(back ?? 0, timeZone)).toBe(text);
    }),
  );
});

test("a clock that works each day out once shows the same at moments close to each other", () => {
  const hours = fc.array(fc.integer({ min: 0, max: 72 * 60 }), { minLength: 2, maxLength: 20 });
  // Around days on which clocks are changed, too.
  const start = fc.oneof(moment, fc.constantFrom(Date.UTC(2026, 2, 28), Date.UTC(2026, 9, 24), Date.UTC(2026, 3, 4)));
  fc.assert(
    fc.property(start, hours, zone, (from, minutes, timeZone) => {
      const clock = localClock(timeZone);
      for (const each of minutes) {
        const at = from + each * 60_000;
        const expected = localTime(at, timeZone);
        const shown = clock(at);
        expect([shown.date.toString(), shown.minutes]).toEqual([expected.date.toString(), expected.minutes]);
      }
    }),
  );
});
